/** What a thing says, in the words in which a reader compares it with what it said before. */
export type Told = readonly (readonly [label: string, text: string])[];

/** One of its facts, as it was and as it is. */
export interface Difference {
  label: string;
  before: string;
  now: string;
}

/** The facts that somebody else has changed. */
export function differencesOf(before: Told, now: Told): readonly Difference[] {
  const was = new Map(before);
  return now.filter(([label, text]) => was.get(label) !== text).map(([label, text]) => ({ label, before: was.get(label) ?? '', now: text }));
}
