/** When a grant holds. */
interface Period {
  from: string;
  until?: string | null;
  endedAt?: string | null;
}

/** Whether it holds at an instant. */
export function holds({ from, until, endedAt }: Period, now: Date = new Date()): boolean {
  const at = now.getTime();
  return Date.parse(from) <= at && !(until && Date.parse(until) <= at) && !(endedAt && Date.parse(endedAt) <= at);
}
