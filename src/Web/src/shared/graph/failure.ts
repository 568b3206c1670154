import type { CombinedError } from 'urql';

/** Why there is no answer. */
export type Failure = 'unauthenticated' | 'forbidden' | 'unreachable' | 'tooMuch' | 'failed';

/** What an error of the graph means to a reader. */
export function failureOf(error: CombinedError): Failure {
  const codes = error.graphQLErrors.map((e) => e.extensions.code);
  if (codes.includes('UNAUTHENTICATED')) {
    return 'unauthenticated';
  }
  if (codes.includes('FORBIDDEN')) {
    return 'forbidden';
  }
  if (codes.includes('LIMIT_EXCEEDED')) {
    return 'tooMuch';
  }
  return error.networkError ? 'unreachable' : 'failed';
}

/** What the graph refuses in what was sent: a message in Swedish, at a place in the input. */
export interface UserFault {
  code: string;
  message: string;
  path: readonly string[];
}
