import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { failureOf } from '../graph/failure';
import { Denied, Failed, Loading, Stale } from './states';

/** What urql knows of a question. */
interface Asked<T> {
  data?: T | undefined;
  error?: CombinedError | undefined;
  fetching: boolean;
  stale: boolean;
}

/** Shows an answer, or why there is none yet, or none at all. What was read before stays while it is asked for anew. */
export function Answer<T>({ asked, retry, children }: { asked: Asked<T>; retry: () => void; children: (data: T) => ReactNode }) {
  const { data, error } = asked;
  if (error) {
    const failure = failureOf(error);
    if (failure === 'unauthenticated' || failure === 'forbidden') {
      return <Denied failure={failure} />;
    }
    if (!data || failure === 'failed') {
      return <Failed failure={failure} retry={retry} />;
    }
    // what was read before is better than nothing, as long as one is told
    return (
      <>
        <Stale retry={retry} />
        {children(data)}
      </>
    );
  }
  return data ? children(data) : <Loading />;
}
