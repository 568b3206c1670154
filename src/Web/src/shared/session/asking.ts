import { ownHeader } from '../graph/client';
import { base } from '../url/place';

/** What the host answers below /access: what was asked for, or why not, in Swedish. */
export type Answered<T> = { ok: true; value: T } | { ok: false; status: number; message: string };

const unreachable = 'Servern svarar inte. Kontrollera att du har nät, och försök igen.';

/** Sends JSON below /access. */
export async function send<T = void>(path: string, body: object): Promise<Answered<T>> {
  return answer<T>(path, { method: 'POST', headers: { ...ownHeader, Accept: 'application/json', 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

/** Reads below /access. */
export function read<T>(path: string): Promise<Answered<T>> {
  return answer<T>(path, { headers: { ...ownHeader, Accept: 'application/json' } });
}

async function answer<T>(path: string, init: RequestInit): Promise<Answered<T>> {
  try {
    const response = await fetch(`${base}/access/${path}`, { ...init, credentials: 'same-origin' });
    const body: unknown = response.headers.get('Content-Type')?.includes('json') ? await response.json() : undefined;
    return response.ok ? { ok: true, value: body as T } : { ok: false, status: response.status, message: messageOf(body) };
  } catch {
    return { ok: false, status: 0, message: unreachable };
  }
}

const messageOf = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'message' in body && typeof body.message === 'string' ? body.message : 'Det gick inte. Försök igen om en stund.';
