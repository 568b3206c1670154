import type { WholeStudyOrderFragment } from '@/__generated__/valfard/graphql';
import { isDay } from '@/shared/format/dates';

type StudyPlan = NonNullable<WholeStudyOrderFragment['plan']>;

/** Who does something: an office that is written, or a person that is chosen. */
export interface Who {
  office: string;
  personId: string;
}

/** A step of a plan, as it is written. */
export interface StepDraft {
  /** The same while it is moved about. */
  key: number;
  text: string;
  method: string;
  from: string;
  to: string;
  responsible: Who;
  participants: readonly Who[];
}

/** A plan, as it is written. */
export interface PlanDraft {
  steps: readonly StepDraft[];
  reason: string;
}

export const nobody: Who = { office: '', personId: '' };

/** A step that nothing is written in yet. */
export const emptyStep = (steps: readonly StepDraft[]): StepDraft => ({ key: Math.max(0, ...steps.map((step) => step.key)) + 1, text: '', method: '', from: '', to: '', responsible: nobody, participants: [] });

/** The plan that there is, or one with a first step to fill in. */
export function planDraft(plan: StudyPlan | null | undefined): PlanDraft {
  const who = (somebody: StudyPlan['steps'][number]['responsible']): Who => ({ office: somebody.office ?? '', personId: somebody.person?.id ?? '' });
  return {
    steps: plan
      ? plan.steps.map((step) => ({ key: step.number, text: step.text, method: step.method, from: step.from, to: step.to, responsible: who(step.responsible), participants: step.participants.map(who) }))
      : [emptyStep([])],
    reason: '',
  };
}

/** The same steps with one of them elsewhere. */
export function moved(steps: readonly StepDraft[], index: number, by: -1 | 1): readonly StepDraft[] {
  const [step, other] = [steps[index], steps[index + by]];
  return step && other ? steps.map((s, i) => (i === index ? other : i === index + by ? step : s)) : steps;
}

/** What the graph takes. */
export function stepsInput(steps: readonly StepDraft[]) {
  const who = ({ office, personId }: Who) => (personId ? { personId } : { office });
  return steps.map(({ text, method, from, to, responsible, participants }) => ({ text, method, from, to, responsible: who(responsible), participants: participants.map(who) }));
}

/** Names of a plan's fields, and what they are called. */
export function planLabels({ steps }: PlanDraft, isChange: boolean): Readonly<Record<string, string>> {
  const labels: Record<string, string> = { steps: 'Stegen', ...(isChange && { reason: 'Varför planen ändras' }) };
  steps.forEach((step, i) => {
    const name = (field: string, label: string) => (labels[`steps.${i}.${field}`] = `Steg ${i + 1}: ${label}`);
    name('text', 'vad som görs');
    name('method', 'metod');
    name('from', 'från och med');
    name('to', 'till och med');
    name('responsible', 'vem som ansvarar');
    step.participants.forEach((_, j) => name(`participants.${j}`, `deltagare ${j + 1}`));
  });
  return labels;
}

/** Days that are none; the rest the graph says. */
export function planFaults({ steps }: PlanDraft): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  steps.forEach((step, i) => {
    for (const field of ['from', 'to'] as const) {
      if (!isDay(step[field])) {
        faults[`steps.${i}.${field}`] = 'Ange en dag som finns, till exempel 2026-03-31.';
      }
    }
  });
  return faults;
}
