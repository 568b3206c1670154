/** The end of a day that is written as the county has it: the first instant of the next. */
export function endOfDay(day: string): string {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return midnight(next.toISOString().slice(0, 10));
}

/** The first instant of a day in Sweden. */
export function midnight(day: string): string {
  const asUtc = Date.parse(`${day}T00:00:00Z`);
  for (const hours of [1, 2]) {
    const instant = new Date(asUtc - hours * 3600_000);
    const there = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Stockholm' }).format(instant);
    if (there === `${day} 00:00`) {
      return instant.toISOString();
    }
  }
  return new Date(asUtc).toISOString();
}
