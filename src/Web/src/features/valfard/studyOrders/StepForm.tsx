import type { WholeStudyOrderFragment } from '@/__generated__/valfard/graphql';
import { PlainFields, plainFaults, plainLabels } from '@/shared/forms/PlainFields';
import type { PlainValues } from '@/shared/forms/PlainFields';
import { WorkForm } from '@/shared/forms/WorkForm';
import type { Step } from './steps';
import { orderSubject } from './told';

/** The way out of a form. */
export interface Way {
  close: () => void;
  done: () => void;
  again: () => void;
}

/** Takes a step with an order. */
export function StepForm({ step, order, ...way }: { step: Step; order: WholeStudyOrderFragment } & Way) {
  const { fields } = step;
  return (
    <WorkForm<PlainValues>
      {...way}
      command={step.command}
      subject={orderSubject(order)}
      title={step.title}
      button={step.button}
      about={step.about && <p>{step.about}</p>}
      initial={() => ({ ...Object.fromEntries(fields.map((field) => [field.name, ''])), ...step.initial?.(order) })}
      labelsOf={() => plainLabels(fields)}
      check={(values) => plainFaults(fields, values)}
      inputOf={(values, version) => ({ ...(step.inputOf?.(values) ?? values), id: order.id, version })}
      confirmation={step.confirmation}
    >
      {(binding) => <PlainFields fields={fields} binding={binding} />}
    </WorkForm>
  );
}
