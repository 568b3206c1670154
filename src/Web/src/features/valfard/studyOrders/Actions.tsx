import type { WholeStudyOrderFragment } from '@/__generated__/valfard/graphql';
import { Choices } from '@/shared/forms/Choices';
import type { Choice } from '@/shared/forms/Choices';
import { useMayFor } from '@/shared/session/session';
import { PlanForm } from './PlanForm';
import { ResultForm } from './ResultForm';
import { LiftSecrecyForm, SecrecyForm } from './SecrecyForm';
import { StepForm } from './StepForm';
import { steps } from './steps';

type Order = WholeStudyOrderFragment;

/** What one may do with an order in its state, for its municipality. */
export function Actions({ order, again }: { order: Order; again: () => void }) {
  const mayFor = useMayFor();
  const may = (permission: string) => mayFor(permission, order.municipality.code);
  const choices = [...stepChoices(order, may, again), ...workChoices(order, may, again), ...secrecyChoices(order, may, again)];
  const first = choices.find((choice) => choice.isOpen !== false);
  // to make something secret is no step on its way
  return <Choices label="Vad du kan göra" choices={choices} hasMain={first?.name !== 'secrecy' && first?.name !== 'lift'} />;
}

type May = (permission: string) => boolean;

const stepChoices = (order: Order, may: May, again: () => void): readonly Choice[] =>
  steps
    .filter((step) => may(step.permission))
    .map((step) => ({ name: step.command.name, isOpen: step.from.includes(order.status), button: step.button, done: step.done, form: (way) => <StepForm step={step} order={order} again={again} {...way} /> }));

function workChoices(order: Order, may: May, again: () => void): readonly Choice[] {
  const { status } = order;
  const plan: Choice = { name: 'plan', isOpen: status === 'ACCEPTED', button: 'Planera', done: 'Planen är sparad. Nu kan arbetet påbörjas.', form: (way) => <PlanForm order={order} again={again} {...way} /> };
  const replan: Choice = { ...plan, name: 'replan', isOpen: status === 'PLANNED' || status === 'STARTED', button: 'Ändra planen', done: 'Planen är ändrad. Den förra finns kvar bland tidigare planer.' };
  const register: Choice = {
    name: 'register',
    isOpen: status === 'STARTED' || status === 'COMPLETED',
    button: 'Lägg till ett resultat',
    done: 'Resultatet är sparat som utkast. Bara de som deltar i samverkan ser det tills det publiceras.',
    form: (way) => <ResultForm order={order} again={again} {...way} />,
  };
  return [...(may('valfard.studyOrder.plan') ? [plan, replan] : []), ...(may('valfard.studyResult.register') ? [register] : [])];
}

function secrecyChoices(order: Order, may: May, again: () => void): readonly Choice[] {
  if (!may('valfard.studyOrder.setSecrecy')) {
    return [];
  }
  const set: Choice = {
    name: 'secrecy',
    button: order.isSecret ? 'Ändra sekretessgrund' : 'Gör hemlig',
    done: order.isSecret ? 'Sekretessgrunden är ändrad.' : 'Beställningen är hemlig. Blev det fel kan du häva sekretessen igen.',
    form: (way) => <SecrecyForm order={order} again={again} {...way} />,
  };
  return order.isSecret ? [{ name: 'lift', button: 'Häv sekretessen', done: 'Sekretessen är hävd. Beställningen är öppen igen.', form: (way) => <LiftSecrecyForm order={order} again={again} {...way} /> }, set] : [set];
}
