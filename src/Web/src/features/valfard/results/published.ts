import type { StudyResultWhere } from '@/__generated__/valfard/graphql';

/** Published results, narrowed by what an address says. */
export function publishedWhere(parameters: URLSearchParams): StudyResultWhere {
  const [text, municipality] = [parameters.get('sok'), parameters.get('kommun')];
  return { status: { eq: 'PUBLISHED' }, ...(text && { title: { contains: text } }), ...(municipality && { municipalityCode: { eq: municipality } }) };
}
