import type { StudyOrderOrder, StudyOrderPriority, StudyOrderStatus, StudyOrderWhere } from '@/__generated__/valfard/graphql';
import { studyOrderPriority, studyOrderStatus } from '@/shared/terms/terms';

/** How a list of orders is narrowed and ordered; what its address says. */
export interface Listing {
  text: string;
  municipality: string;
  status: StudyOrderStatus | '';
  priority: StudyOrderPriority | '';
  by: 'TITLE' | 'PLACED_AT';
  direction: 'ASC' | 'DESC';
}

const isStatus = (text: string): text is StudyOrderStatus => text in studyOrderStatus;
const isPriority = (text: string): text is StudyOrderPriority => text in studyOrderPriority;

/** What an address asks for; what it says wrongly is as if it were not said. */
export function listingOf(parameters: URLSearchParams): Listing {
  const [status, priority, order] = [parameters.get('status') ?? '', parameters.get('prioritet') ?? '', parameters.get('ordna') ?? ''];
  return {
    text: parameters.get('sok') ?? '',
    municipality: parameters.get('kommun') ?? '',
    status: isStatus(status) ? status : '',
    priority: isPriority(priority) ? priority : '',
    by: order.endsWith('rubrik') ? 'TITLE' : 'PLACED_AT',
    direction: order === 'rubrik' || order === 'aldst' ? 'ASC' : 'DESC',
  };
}

/** A registry number is sought as such, everything else in titles. */
export function whereOf({ text, municipality, status, priority }: Listing): StudyOrderWhere {
  return {
    ...(text && (/^\p{L}+\/\d+\/\d+$/u.test(text) ? { registryNumber: { eq: text.toLocaleUpperCase('sv') } } : { title: { contains: text } })),
    ...(municipality && { municipalityCode: { eq: municipality } }),
    ...(status && { status: { eq: status } }),
    ...(priority && { priority: { eq: priority } }),
  };
}

/** The order, as the graph asks for it. */
export const orderOf = ({ by, direction }: Listing): StudyOrderOrder[] => [{ by, direction }];

/** What an address says of the order that a column's heading leads to: the other way round if it is the present one. */
export function orderParameter(listing: Listing, by: Listing['by']): string {
  const isAscending = listing.by === by && listing.direction === 'DESC' ? true : listing.by !== by && by === 'TITLE';
  return by === 'TITLE' ? (isAscending ? 'rubrik' : '-rubrik') : isAscending ? 'aldst' : '';
}

/** How a column is ordered, for those who do not see it. */
export const sortedOf = (listing: Listing, by: Listing['by']): 'ascending' | 'descending' | undefined => (listing.by !== by ? undefined : listing.direction === 'ASC' ? 'ascending' : 'descending');
