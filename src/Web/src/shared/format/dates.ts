/** The county's days: an instant belongs to the day that it was in Sweden. */
const timeZone = 'Europe/Stockholm';

const day = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const dayOfInstant = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', year: 'numeric', timeZone });
const minute = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone });
const iso = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone });

/** A day: "7 juni 2021". */
export const formatDate = (date: string): string => day.format(new Date(`${date}T00:00:00Z`));

/** The day of an instant: "7 juni 2021". */
export const formatDayOf = (instant: string): string => dayOfInstant.format(new Date(instant));

/** An instant: "7 juni 2021 kl. 14:05". */
export const formatInstant = (instant: string): string => minute.format(new Date(instant));

/** A day as the graph writes it, and as tables do that many days stand in: "2021-06-07". */
export const isoDayOf = (instant: Date): string => iso.format(instant);

/** Today in Sweden. */
export const today = (now: Date = new Date()): string => isoDayOf(now);

/** From one day to another: "1 januari 2019 – 31 december 2021"; what is unknown is left open. */
export function formatPeriod(from: string | null | undefined, to: string | null | undefined): string {
  if (from && to) {
    return from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`;
  }
  if (from) {
    return `från och med ${formatDate(from)}`;
  }
  return to ? `till och med ${formatDate(to)}` : '';
}

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return false;
  }
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}
