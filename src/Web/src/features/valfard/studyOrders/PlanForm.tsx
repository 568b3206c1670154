import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import type { WholeStudyOrderFragment } from '@/__generated__/valfard/graphql';
import { ChangeStudyOrderPlanDocument, PlanPersonsDocument, PlanStudyOrderDocument } from '@/__generated__/valfard/graphql';
import { commandOf, WorkForm } from '@/shared/forms/WorkForm';
import type { Binding } from '@/shared/forms/WorkForm';
import { useSees } from '@/shared/session/sees';
import { WhoFields } from './WhoFields';
import type { Persons } from './WhoFields';
import { emptyStep, moved, nobody, planDraft, planFaults, planLabels, stepsInput } from './planDraft';
import type { PlanDraft, StepDraft } from './planDraft';
import type { Way } from './StepForm';
import { orderSubject } from './told';
import styles from './PlanForm.module.css';

/** Gives an order its plan, or another one. */
export function PlanForm({ order, ...way }: { order: WholeStudyOrderFragment } & Way) {
  const isChange = order.status !== 'ACCEPTED';
  const { persons: seesPersons } = useSees();
  const [asked] = useQuery({ query: PlanPersonsDocument, pause: !seesPersons });
  const persons = asked.data?.kommunovergripande.persons.nodes ?? [];
  return (
    <WorkForm<PlanDraft>
      {...way}
      command={isChange ? commandOf('replan', ChangeStudyOrderPlanDocument) : commandOf('plan', PlanStudyOrderDocument)}
      subject={orderSubject(order)}
      title={isChange ? 'Ändra planen' : 'Planera arbetet'}
      button={isChange ? 'Spara den nya planen' : 'Spara planen'}
      about={<p>{isChange ? 'Skriv hela den nya planen. Den förra sparas.' : 'Steg för steg: vad som görs, hur, av vem och när. Arbetet kan inte börja utan plan.'}</p>}
      initial={() => planDraft(order.plan)}
      labelsOf={(values) => planLabels(values, isChange)}
      check={planFaults}
      inputOf={(values, version) => ({ id: order.id, version, steps: stepsInput(values.steps), ...(isChange && { reason: values.reason }) })}
    >
      {(binding) => (
        <>
          <Steps binding={binding} persons={persons} />
          {isChange && (
            <Textarea
              id={binding.idOf('reason')}
              label="Varför planen ändras"
              autosize
              minRows={2}
              value={binding.values.reason}
              error={binding.faultOf('reason')}
              onChange={(event) => binding.set({ reason: event.currentTarget.value })}
            />
          )}
        </>
      )}
    </WorkForm>
  );
}

function Steps({ binding, persons }: { binding: Binding<PlanDraft>; persons: Persons }) {
  const { steps } = binding.values;
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<number>(undefined);
  useEffect(() => {
    if (wanted.current !== undefined) {
      list.current?.querySelector<HTMLElement>(`[data-step="${wanted.current}"] textarea`)?.focus();
      wanted.current = undefined;
    }
  }, [steps]);
  const set = (changed: readonly StepDraft[], focus?: number, mended?: readonly string[]) => {
    wanted.current = focus;
    binding.set({ steps: changed }, mended);
  };
  return (
    <>
      <ol ref={list} className={styles.steps} id={binding.idOf('steps')} tabIndex={-1} aria-label="Planens steg">
        {steps.map((step, index) => (
          <li key={step.key} data-step={step.key}>
            <StepFields
              index={index}
              step={step}
              binding={binding}
              persons={persons}
              set={(changes) => set(steps.map((s) => (s === step ? { ...s, ...changes } : s)), undefined, Object.keys(changes).map((field) => `steps.${index}.${field}`))}
              up={index > 0 ? () => set(moved(steps, index, -1), step.key) : undefined}
              down={index < steps.length - 1 ? () => set(moved(steps, index, 1), step.key) : undefined}
              remove={steps.length > 1 ? () => set(steps.filter((s) => s !== step), (steps[index + 1] ?? steps[index - 1])?.key) : undefined}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button
          variant="default"
          onClick={() => {
            const added = emptyStep(steps);
            set([...steps, added], added.key);
          }}
        >
          Lägg till ett steg
        </Button>
      </div>
    </>
  );
}

interface StepFieldsProps {
  index: number;
  step: StepDraft;
  binding: Binding<PlanDraft>;
  persons: Persons;
  set: (changes: Partial<StepDraft>) => void;
  up: (() => void) | undefined;
  down: (() => void) | undefined;
  remove: (() => void) | undefined;
}

function StepFields({ index, step, binding, persons, set, up, down, remove }: StepFieldsProps) {
  const field = (name: 'text' | 'method' | 'from' | 'to', label: string) => ({
    id: binding.idOf(`steps.${index}.${name}`),
    label,
    value: step[name],
    error: binding.faultOf(`steps.${index}.${name}`),
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <fieldset className={styles.step}>
      <legend>Steg {index + 1}</legend>
      <Textarea {...field('text', 'Vad som görs')} autosize minRows={2} />
      <Textarea {...field('method', 'Metod')} autosize minRows={2} />
      <div className={styles.days}>
        <TextInput {...field('from', 'Från och med')} type="date" />
        <TextInput {...field('to', 'Till och med')} type="date" />
      </div>
      <WhoFields legend="Vem som ansvarar" who={step.responsible} persons={persons} id={binding.idOf(`steps.${index}.responsible`)} fault={binding.faultOf(`steps.${index}.responsible`)} set={(responsible) => set({ responsible })} />
      {step.participants.map((who, j) => (
        <WhoFields
          key={j}
          legend={`Deltagare ${j + 1}`}
          who={who}
          persons={persons}
          id={binding.idOf(`steps.${index}.participants.${j}`)}
          fault={binding.faultOf(`steps.${index}.participants.${j}`)}
          set={(changed) => set({ participants: step.participants.map((p, k) => (k === j ? changed : p)) })}
          remove={() => set({ participants: step.participants.filter((_, k) => k !== j) })}
        />
      ))}
      <div className={styles.buttons}>
        <Button size="xs" variant="default" onClick={() => set({ participants: [...step.participants, nobody] })}>
          Lägg till deltagare
        </Button>
        {up && (
          <Button size="xs" variant="default" aria-label={`Flytta upp steg ${index + 1}`} onClick={up}>
            Flytta upp
          </Button>
        )}
        {down && (
          <Button size="xs" variant="default" aria-label={`Flytta ned steg ${index + 1}`} onClick={down}>
            Flytta ned
          </Button>
        )}
        {remove && (
          <Button size="xs" variant="default" aria-label={`Ta bort steg ${index + 1}`} onClick={remove}>
            Ta bort steget
          </Button>
        )}
      </div>
    </fieldset>
  );
}
