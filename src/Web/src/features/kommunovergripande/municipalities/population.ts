/** How many lived in a municipality at the end of a year. */
export interface Figure {
  year: number;
  count: number;
}

/** The last year that all of them have a figure for; nothing where there is none. */
export function lastCommonYear(all: readonly (readonly Figure[])[]): number | undefined {
  const [first, ...others] = all;
  return first
    ?.map((figure) => figure.year)
    .filter((year) => others.every((figures) => figures.some((figure) => figure.year === year)))
    .sort((a, b) => b - a)[0];
}

/** The count of a year. */
export const countOf = (figures: readonly Figure[], year: number): number | undefined => figures.find((figure) => figure.year === year)?.count;

/** Round numbers for a scale from zero: at most five steps that reach the largest. */
export function scaleTo(largest: number): readonly number[] {
  if (largest <= 0) {
    return [0];
  }
  const power = 10 ** Math.floor(Math.log10(largest / 4));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => largest / n <= 5) ?? largest;
  return Array.from({ length: Math.ceil(largest / step) + 1 }, (_, i) => i * step);
}
