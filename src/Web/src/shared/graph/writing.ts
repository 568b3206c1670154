import type { OperationContext } from 'urql';
import { commonHeaders } from './client';

/** Sixteen random bytes in hexadecimal; also where `crypto.randomUUID` is missing, as on a host without TLS. */
const random = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

let last: { of: string; key: string } | undefined;

/**
 * What a command is sent with: a key that is the same when the same thing is sent again because no answer came, so that it is done
 * once, and another as soon as something is changed.
 */
export function keyed(name: string, input: object): Partial<OperationContext> {
  const of = `${name} ${JSON.stringify(input)}`;
  if (last?.of !== of) {
    last = { of, key: random() };
  }
  return { fetchOptions: { credentials: 'same-origin', headers: { ...commonHeaders, 'Idempotency-Key': last.key } } };
}

/** The command was answered: sent again, it is another one. */
export function answered(): void {
  last = undefined;
}
