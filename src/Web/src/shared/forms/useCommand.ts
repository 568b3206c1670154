import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { useClient } from 'urql';
import { failureOf } from '../graph/failure';
import type { UserFault } from '../graph/failure';
import { answered, keyed } from '../graph/writing';
import { faultsOf, noFaults } from './faults';
import type { Faults } from './faults';

const said = {
  unauthenticated: 'Du är inte inloggad längre. Logga in igen och försök på nytt.',
  forbidden: 'Du har inte behörighet att göra det här.',
  unreachable: 'Servern svarar inte. Försök igen om en stund.',
  tooMuch: 'Det blev för mycket på en gång. Vänta några sekunder och försök igen.',
  failed: 'Något gick fel hos oss. Försök igen.',
} as const;

/** A command of the graph: sends it, and holds what was wrong with it. */
export function useCommand<Data extends object, Variables extends object>(document: TypedDocumentNode<Data, Variables>, fields: readonly string[], errorsOf: (data: Data) => readonly UserFault[]) {
  const client = useClient();
  const [faults, setFaults] = useState<Faults>(noFaults);
  const [isSending, setSending] = useState(false);
  /** The data where it was done, nothing where it was not. */
  const send = async (variables: Variables): Promise<Data | undefined> => {
    setSending(true);
    const { data, error } = await client.mutation(document, variables as never, keyed(nameOf(document), variables)).toPromise();
    setSending(false);
    if (!data) {
      setFaults({ ...noFaults, others: [said[error ? failureOf(error) : 'failed']] });
      return undefined;
    }
    answered();
    const found = faultsOf(errorsOf(data), fields);
    setFaults(found);
    return found.others.length + Object.keys(found.of).length === 0 ? data : undefined;
  };
  return { send, faults, isSending };
}

function nameOf(document: { definitions: readonly unknown[] }): string {
  const [first] = document.definitions as readonly { name?: { value: string } }[];
  return first?.name?.value ?? '';
}
