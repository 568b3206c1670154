/** Where in a list a page is, as addresses say it: after or before a cursor. */
export interface PageVariables {
  first?: number;
  after?: string;
  last?: number;
  before?: string;
}

interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor?: string | null;
  endCursor?: string | null;
}

/** The page that an address asks for. */
export function pageOf(parameters: URLSearchParams, size: number): PageVariables {
  const after = parameters.get('efter');
  const before = parameters.get('fore');
  if (before) {
    return { last: size, before };
  }
  return after ? { first: size, after } : { first: size };
}

/** The addresses of the pages before and after; null where there is none. */
export function pageLinks(parameters: URLSearchParams, info: PageInfo): { previous: string | null; next: string | null } {
  return {
    previous: info.hasPreviousPage && info.startCursor ? addressOf(parameters, { efter: null, fore: info.startCursor }) : null,
    next: info.hasNextPage && info.endCursor ? addressOf(parameters, { fore: null, efter: info.endCursor }) : null,
  };
}

/** An address with some parameters set, and those left out that are null or empty. */
export function addressOf(parameters: URLSearchParams, changes: Record<string, string | null>): string {
  const changed = new URLSearchParams(parameters);
  for (const [name, value] of Object.entries(changes)) {
    if (value) {
      changed.set(name, value);
    } else {
      changed.delete(name);
    }
  }
  return `?${changed}`;
}

/** What of a form is filled in, as parameters of an address. A list that is narrowed anew begins at its first page. */
export function filled(form: FormData): Record<string, string> {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [])));
}
