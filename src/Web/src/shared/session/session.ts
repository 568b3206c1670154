import { createContext, useContext } from 'react';
import { ownHeader } from '../graph/client';
import { base } from '../url/place';

/** How somebody who is halfway in can show who they are. */
export type SecondFactor = 'TOTP' | 'RECOVERY_CODE';

/** A role in a scope. */
export interface Grant {
  role: string;
  scopeKind: string;
  scopeValue: string;
  scopeName?: string | null;
}

/** Who is signed in. */
export interface Account {
  id: string;
  name: string;
  /** Nothing where one signs in elsewhere alone. */
  email: string | null;
}

/** Whether somebody is signed in, and what they may. */
export type Session =
  /** The host knows no sign-in: everybody may what the graph lets them. */
  | { kind: 'open' }
  | { kind: 'anonymous'; permissions: ReadonlySet<string> }
  | { kind: 'halfway'; secondFactor: readonly SecondFactor[]; permissions: ReadonlySet<string> }
  | { kind: 'signedIn'; account: Account; grants: readonly Grant[]; permissions: ReadonlySet<string>; confined: Confined };

/** Permissions that do not go everywhere, with the codes of the municipalities that they are confined to. */
export type Confined = Readonly<Record<string, readonly string[]>>;

/** The answer of `GET /access/session`. */
export type SessionAnswer =
  | { signedIn: false; secondFactor: readonly SecondFactor[] | null; permissions?: readonly string[] }
  | { signedIn: true; account: Account; grants: readonly Grant[]; permissions: readonly string[]; confined?: Confined };

/** What an answer means. */
export function sessionOf(answer: SessionAnswer): Session {
  const permissions = new Set(answer.permissions);
  if (answer.signedIn) {
    return { kind: 'signedIn', account: answer.account, grants: answer.grants, permissions, confined: answer.confined ?? {} };
  }
  return answer.secondFactor ? { kind: 'halfway', secondFactor: answer.secondFactor, permissions } : { kind: 'anonymous', permissions };
}

/** Asks the host who is signed in. */
export async function readSession(): Promise<Session> {
  const response = await fetch(`${base}/access/session`, { headers: { ...ownHeader, Accept: 'application/json' }, credentials: 'same-origin' });
  if (response.status === 404) {
    return { kind: 'open' };
  }
  if (!response.ok) {
    throw new Error(`Session: ${response.status}`);
  }
  return sessionOf((await response.json()) as SessionAnswer);
}

/** Whether a session has a permission. Where nobody can sign in, only the graph knows, and is asked. */
export function mayIn(session: Session, permission: string): boolean {
  return session.kind === 'open' || session.permissions.has(permission);
}

/** Whether a session has a permission for what a municipality has. */
export function mayForIn(session: Session, permission: string, municipality: string): boolean {
  const confined = session.kind === 'signedIn' ? session.confined[permission] : undefined;
  return mayIn(session, permission) && (confined === undefined || confined.includes(municipality));
}

/** The session, and what to do when it has changed. */
export interface SessionHold {
  session: Session;
  /** Somebody signed in or out: everything read before is forgotten. */
  changed: (session: Session) => void;
}

/** Holds the session; see `SessionProvider` in src/app. */
export const SessionContext = createContext<SessionHold>({ session: { kind: 'anonymous', permissions: new Set() }, changed: () => undefined });

/** The session. */
export const useSession = (): SessionHold => useContext(SessionContext);

/** Asks whether a permission is held. */
export function useMay(): (permission: string) => boolean {
  const { session } = useSession();
  return (permission) => mayIn(session, permission);
}

/** Asks whether a permission is held for what a municipality has. */
export function useMayFor(): (permission: string, municipality: string) => boolean {
  const { session } = useSession();
  return (permission, municipality) => mayForIn(session, permission, municipality);
}
