import { Button } from '@mantine/core';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useClient } from 'urql';
import { failureOf } from '../graph/failure';
import type { UserFault } from '../graph/failure';
import { answered, keyed } from '../graph/writing';
import { ChangedMeanwhile } from './ChangedMeanwhile';
import { Confirm } from './Confirm';
import type { Confirmation } from './Confirm';
import { FaultSummary } from './FaultSummary';
import { useDraft } from './draft';
import { faultsOf, noFaults, remaining } from './faults';
import { differencesOf } from './told';
import type { Told } from './told';
import styles from './WorkForm.module.css';

/** A command: what is asked of the graph. The errors are those of the one field that the mutation has. */
export interface Command {
  name: string;
  document: TypedDocumentNode<Record<string, unknown>, { input: never }>;
}

/** A mutation as a form sends it. */
export const commandOf = (name: string, document: unknown): Command => ({ name, document: document as Command['document'] });

/** What a form writes about, as it is now. */
export interface Subject {
  id: string;
  version: number;
  told: Told;
  /** Who changed it last, and when. */
  by?: string | undefined;
}

/** What is written, and which version of its subject one saw when one began. */
interface Draft<V> {
  values: V;
  version: number;
  told: Told;
}

/** What a form's fields are bound to. */
export interface Binding<V> {
  values: V;
  /** Writes something; `mended` names the fields that it is written in, where those are not the values' own names. */
  set: (changes: Partial<V>, mended?: readonly string[]) => void;
  idOf: (field: string) => string;
  faultOf: (field: string) => string | undefined;
}

interface WorkFormProps<V extends object> {
  command: Command;
  subject: Subject;
  title: string;
  button: string;
  about?: ReactNode;
  initial: () => V;
  /** The fields by their names in the input, `steps.0.text` say, and what they are called. */
  labelsOf: (values: V) => Readonly<Record<string, string>>;
  /** What is wrong with what is written before it is sent: a day that is none, say. */
  check?: (values: V) => Readonly<Record<string, string>>;
  inputOf: (values: V, version: number) => object;
  confirmation?: Confirmation | undefined;
  close: () => void;
  done: () => void;
  /** Reads the subject anew. */
  again: () => void;
  children?: (binding: Binding<V>) => ReactNode;
}

const said = {
  unauthenticated: 'Du är inte inloggad längre. Det du skrivit finns kvar: logga in igen och försök på nytt.',
  forbidden: 'Du har inte behörighet att göra det här.',
  unreachable: 'Servern svarar inte. Det du skrivit finns kvar: försök igen om en stund.',
  tooMuch: 'Det blev för mycket på en gång. Vänta några sekunder och försök igen.',
  failed: 'Något gick fel hos oss. Det du skrivit finns kvar: försök igen.',
} as const;

const errorsOf = (data: Record<string, unknown>) => Object.values(data as Record<string, { errors: readonly UserFault[] }>).flatMap((payload) => payload.errors);

/**
 * Does something with something: asks for what it takes, says at the field what is wrong with it, keeps what is written, sends it once, and says
 * when somebody else has changed what one writes about.
 */
export function WorkForm<V extends object>(props: WorkFormProps<V>) {
  const { command, subject, title, button, about, initial, labelsOf, check, inputOf, confirmation, close, done, again, children } = props;
  const client = useClient();
  const form = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const fresh = (): Draft<V> => ({ values: initial(), version: subject.version, told: subject.told });
  const [start] = useState(fresh);
  const [draft, setDraft, forget] = useDraft<Draft<V>>(`${command.name} ${subject.id}`, start);
  const [faults, setFaults] = useState(noFaults);
  const [isSending, setSending] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [isStopped, setStopped] = useState(false);
  useEffect(() => heading.current?.focus(), []);

  const { values } = draft;
  const labels = labelsOf(values);
  const isStale = draft.version !== subject.version;
  const moveOn = (changes: Partial<Draft<V>>) => {
    setDraft(changes);
    setStopped(false);
    setFaults(noFaults);
    heading.current?.focus();
  };
  const send = async () => {
    setAsking(false);
    setSending(true);
    const input = inputOf(values, draft.version);
    const { data, error } = await client.mutation(command.document, { input: input as never }, keyed(command.name, input)).toPromise();
    setSending(false);
    if (!data) {
      setFaults({ ...noFaults, others: [said[error ? failureOf(error) : 'failed']] });
      return;
    }
    answered();
    const found = faultsOf(errorsOf(data), Object.keys(labels));
    if (found.isConflict) {
      setFaults(noFaults);
      setStopped(true);
      again();
    } else if (found.others.length + Object.keys(found.of).length > 0) {
      setFaults(found);
    } else {
      forget();
      done();
      again();
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = check?.(values) ?? {};
    if (isStale) {
      setStopped(true);
    } else if (Object.keys(wrong).length > 0) {
      setFaults({ ...noFaults, of: wrong });
    } else if (confirmation) {
      setFaults(noFaults);
      setAsking(true);
    } else {
      void send();
    }
  };
  const binding: Binding<V> = {
    values,
    set: (changes, mended = Object.keys(changes)) => {
      const changed = { ...values, ...changes };
      setDraft({ values: changed });
      setFaults((before) => remaining(before, mended, check?.(changed) ?? {}));
    },
    idOf: (field) => `${form}-${field}`,
    faultOf: (field) => faults.of[field],
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={title}>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {about && <div className={styles.about}>{about}</div>}
      {isStale && (
        <ChangedMeanwhile
          differences={differencesOf(draft.told, subject.told)}
          by={subject.by}
          isInTheWay={isStopped}
          keep={() => moveOn({ version: subject.version, told: subject.told })}
          restart={() => moveOn(fresh())}
        />
      )}
      <FaultSummary faults={faults} labels={labels} idOf={binding.idOf} />
      {children?.(binding)}
      <div className={styles.buttons}>
        <Button type="submit" loading={isSending}>
          {button}
        </Button>
        <Button variant="default" onClick={close}>
          Avbryt
        </Button>
      </div>
      {confirmation && <Confirm confirmation={confirmation} isOpen={isAsking} yes={() => void send()} no={() => setAsking(false)} />}
    </form>
  );
}
