/** Whether a seat is sat in on a day: its first and its last one are days of it. */
export const holdsOn = ({ from, to }: { from: string; to?: string | null }, day: string): boolean => from <= day && !(to && to < day);
