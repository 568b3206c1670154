import { useEffect, useState } from 'react';

/** What one has written and not sent stays in this window, also after a reload or a visit elsewhere. */
export function useDraft<T extends object>(name: string, empty: T): [draft: T, set: (changes: Partial<T>) => void, forget: () => void, isKept: boolean] {
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...kept<T>(name) }));
  const [isKept] = useState(() => kept(name) !== undefined);
  const [isForgotten, setForgotten] = useState(false);
  useEffect(() => {
    try {
      if (isForgotten || JSON.stringify(draft) === JSON.stringify(empty)) {
        sessionStorage.removeItem(name);
      } else {
        sessionStorage.setItem(name, JSON.stringify(draft));
      }
    } catch {
      // storage is shut off: what is written lives as long as the page
    }
  }, [name, draft, empty, isForgotten]);
  const forget = () => {
    setForgotten(true);
    setDraft(empty);
    try {
      sessionStorage.removeItem(name);
    } catch {
      // as above
    }
  };
  const set = (changes: Partial<T>) => {
    setForgotten(false);
    setDraft((before) => ({ ...before, ...changes }));
  };
  return [draft, set, forget, isKept];
}

function kept<T>(name: string): Partial<T> | undefined {
  try {
    const text = sessionStorage.getItem(name);
    return text === null ? undefined : (JSON.parse(text) as Partial<T>);
  } catch {
    return undefined;
  }
}
