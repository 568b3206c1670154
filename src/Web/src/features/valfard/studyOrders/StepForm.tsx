import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useClient } from 'urql';
import type { WholeStudyOrderFragment } from '@/__generated__/valfard/graphql';
import { FaultSummary } from '@/shared/forms/FaultSummary';
import { useDraft } from '@/shared/forms/draft';
import { faultsOf, noFaults } from '@/shared/forms/faults';
import { failureOf } from '@/shared/graph/failure';
import { answered, keyed } from '@/shared/graph/writing';
import type { Step, StepField } from './steps';
import styles from './Actions.module.css';

const said = {
  unauthenticated: 'Du är inte inloggad längre. Det du skrivit finns kvar: logga in igen och försök på nytt.',
  forbidden: 'Du har inte behörighet att göra det här.',
  unreachable: 'Servern svarar inte. Det du skrivit finns kvar: försök igen om en stund.',
  tooMuch: 'Det blev för mycket på en gång. Vänta några sekunder och försök igen.',
  failed: 'Något gick fel hos oss. Det du skrivit finns kvar: försök igen.',
} as const;

/** Does something with an order: asks for what it takes, and says at the field what is wrong with it. */
export function StepForm({ step, order, again, close }: { step: Step; order: WholeStudyOrderFragment; again: () => void; close: () => void }) {
  const client = useClient();
  const form = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const empty = Object.fromEntries(step.fields.map((field) => [field.name, field.initial?.() ?? '']));
  const [values, set, forget] = useDraft<Record<string, string>>(`${step.name} ${order.id}`, empty);
  const [faults, setFaults] = useState(noFaults);
  const [isSending, setSending] = useState(false);
  useEffect(() => heading.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    const input = { ...values, id: order.id, version: order.version };
    const { data, error } = await client.mutation(step.document, { input: input as never }, keyed(step.name, input)).toPromise();
    setSending(false);
    if (!data) {
      setFaults({ ...noFaults, others: [said[error ? failureOf(error) : 'failed']] });
      return;
    }
    answered();
    const found = faultsOf(step.errorsOf(data), step.fields.map((field) => field.name));
    setFaults(found);
    if (found.isConflict) {
      again();
    } else if (found.others.length + Object.keys(found.of).length === 0) {
      forget();
      close();
      again();
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <h2 ref={heading} tabIndex={-1}>
        {step.title}
      </h2>
      <FaultSummary faults={faults} labels={Object.fromEntries(step.fields.map((field) => [field.name, field.label]))} idOf={(name) => `${form}-${name}`} />
      {step.fields.map((field) => (
        <Field key={field.name} id={`${form}-${field.name}`} field={field} value={values[field.name] ?? ''} fault={faults.of[field.name]} set={(value) => set({ [field.name]: value })} />
      ))}
      <div className={styles.buttons}>
        <Button type="submit" loading={isSending}>
          {step.button}
        </Button>
        <Button variant="default" onClick={close}>
          Avbryt
        </Button>
      </div>
    </form>
  );
}

function Field({ id, field, value, fault, set }: { id: string; field: StepField; value: string; fault: string | undefined; set: (value: string) => void }) {
  const common = { id, label: field.label, description: field.about, value, error: fault };
  return field.kind === 'text' ? (
    <Textarea {...common} autosize minRows={4} onChange={(event) => set(event.currentTarget.value)} />
  ) : (
    <TextInput {...common} type={field.kind === 'day' ? 'date' : 'text'} maw={field.kind === 'day' ? 220 : undefined} onChange={(event) => set(event.currentTarget.value)} />
  );
}
