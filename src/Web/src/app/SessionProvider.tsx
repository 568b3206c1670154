import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Provider } from 'urql';
import { newClient } from '@/shared/graph/client';
import { readSession, SessionContext } from '@/shared/session/session';
import type { Session } from '@/shared/session/session';
import { Failed, Loading } from '@/shared/ui/states';

/** Finds out who is signed in before anything is shown that depends on it, and gives everybody a graph that forgets when that changes. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [session, setSession] = useState<Session>();
  const [isFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const client = useMemo(() => (session ? newClient() : undefined), [session]);
  useEffect(() => {
    let isWanted = true;
    readSession().then(
      (read) => isWanted && setSession(read),
      () => isWanted && setFailed(true),
    );
    return () => {
      isWanted = false;
    };
  }, [attempt]);
  const hold = useMemo(() => session && { session, changed: setSession }, [session]);
  if (hold && client) {
    return (
      <SessionContext value={hold}>
        <Provider value={client}>{children}</Provider>
      </SessionContext>
    );
  }
  const retry = () => {
    setFailed(false);
    setAttempt(attempt + 1);
  };
  return <main className="standalone">{isFailed ? <Failed failure="unreachable" retry={retry} /> : <Loading text="Öppnar Samverkan …" />}</main>;
}
