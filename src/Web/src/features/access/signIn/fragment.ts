import { useEffect, useState } from 'react';

/** What stands after the number sign when a page is opened; then taken out of the address, so that it stays in no history. */
export function useFragment(): URLSearchParams {
  const [kept] = useState(() => new URLSearchParams(window.location.hash.slice(1)));
  useEffect(() => {
    window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
  }, []);
  return kept;
}
