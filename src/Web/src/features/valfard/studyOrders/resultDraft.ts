import type { StudyOrderResultFragment, StudyResultFormat } from '@/__generated__/valfard/graphql';
import { resultFormat } from '@/shared/terms/terms';

/** A result, as it is written. */
export interface ResultDraft {
  title: string;
  summary: string;
  considerations: string;
  /** The formats that it is told in, each with its address, or nothing where it has none. */
  formats: Readonly<Partial<Record<StudyResultFormat, string>>>;
}

/** All formats, those first that people take in without reading a report. */
export const formats = Object.keys(resultFormat) as readonly StudyResultFormat[];

/** The result that there is, or an empty one. */
export const resultDraft = (result?: StudyOrderResultFragment): ResultDraft => ({
  title: result?.title ?? '',
  summary: result?.summary ?? '',
  considerations: result?.considerations ?? '',
  formats: Object.fromEntries((result?.presentations ?? []).map((p) => [p.format, p.url ?? ''])),
});

/** With a format more, or less. */
export function toggled(chosen: ResultDraft['formats'], format: StudyResultFormat): ResultDraft['formats'] {
  const { [format]: present, ...others } = chosen;
  return present === undefined ? { ...chosen, [format]: '' } : others;
}

/** What the graph takes. */
export const resultInput = ({ title, summary, considerations, formats: chosen }: ResultDraft) => ({
  title,
  summary,
  considerations: considerations.trim() || null,
  presentations: formats.flatMap((format) => {
    const url = chosen[format];
    return url === undefined ? [] : [{ format, url: url.trim() || null }];
  }),
});

/** Addresses that lead nowhere; the rest the graph says. */
export function resultFaults({ formats: chosen }: ResultDraft): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(chosen)
      .filter(([, url]) => url.trim() !== '' && !isAddress(url.trim()))
      .map(([format]) => [`link.${format}`, 'Ange en hel adress, som https://exempel.se/film.']),
  );
}

const isAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
