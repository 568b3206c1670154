import type { StudyOrderResultFragment, StudyResultStatus } from '@/__generated__/valfard/graphql';
import { CountStudyResultSpreadDocument, PublishStudyResultDocument, RetractStudyResultSpreadDocument, StateStudyResultEffectDocument, WithdrawStudyResultDocument } from '@/__generated__/valfard/graphql';
import { formatDate, today } from '@/shared/format/dates';
import { formatCount } from '@/shared/format/numbers';
import type { Confirmation } from '@/shared/forms/Confirm';
import type { PlainField, PlainValues } from '@/shared/forms/PlainFields';
import { commandOf } from '@/shared/forms/WorkForm';
import type { Command } from '@/shared/forms/WorkForm';
import { counted, resultFormat } from '@/shared/terms/terms';

type Result = StudyOrderResultFragment;

/** Something that is done with a result in some of its states, and what it takes. */
export interface ResultStep {
  command: Command;
  from: readonly StudyResultStatus[];
  permission: string;
  button: string;
  title: string;
  about?: string;
  done: string;
  fields: (result: Result) => readonly PlainField[];
  initial?: (result: Result) => PlainValues;
  inputOf?: (values: PlainValues) => object;
  confirmation?: Confirmation;
  /** Whether there is anything to do it with. */
  isOpen?: (result: Result) => boolean;
}

const reason: PlainField = { name: 'reason', label: 'Varför', kind: 'text', rows: 3, about: 'Står i historiken.' };

const publish: ResultStep = {
  command: commandOf('publish', PublishStudyResultDocument),
  from: ['DRAFT', 'WITHDRAWN'],
  permission: 'valfard.studyResult.publish',
  button: 'Publicera',
  title: 'Publicera resultatet',
  about: 'Alla kan läsa ett publicerat resultat, också den som inte är inloggad.',
  done: 'Resultatet är publicerat.',
  fields: () => [{ name: 'publishedOn', label: 'Publicerat den', kind: 'day' }],
  initial: () => ({ publishedOn: today() }),
};

const count: ResultStep = {
  command: commandOf('count', CountStudyResultSpreadDocument),
  from: ['PUBLISHED'],
  permission: 'valfard.studyResult.countSpread',
  button: 'Räkna spridning',
  title: 'Räkna hur många resultatet har nått',
  done: 'Spridningen är räknad.',
  fields: (result) => [
    { name: 'format', label: 'I vilket format', kind: 'choice', choices: result.presentations.map((p) => ({ value: p.format, label: resultFormat[p.format] })) },
    { name: 'place', label: 'Var', kind: 'line', about: 'En arbetsplats, en kanal, ett nyhetsbrev.' },
    { name: 'on', label: 'Vilken dag', kind: 'day' },
    { name: 'counted', label: 'Vad som räknas', kind: 'choice', choices: Object.entries(counted).map(([value, label]) => ({ value, label })) },
    { name: 'count', label: 'Hur många', kind: 'count' },
  ],
  initial: (result) => ({ format: result.presentations[0]?.format ?? '', counted: 'VIEWS', on: today() }),
  inputOf: (values) => ({ ...values, count: Number(values['count']) }),
};

const effect: ResultStep = {
  command: commandOf('effect', StateStudyResultEffectDocument),
  from: ['PUBLISHED'],
  permission: 'valfard.studyResult.stateEffect',
  button: 'Ange vad det ledde till',
  title: 'Vad resultatet ledde till',
  done: 'Det står nu vad resultatet ledde till.',
  fields: () => [{ name: 'effect', label: 'Uppnådd effekt', kind: 'text', about: 'Vad som har förändrats i kommunerna genom det.' }],
  initial: (result) => ({ effect: result.effect ?? '' }),
};

const retract: ResultStep = {
  command: commandOf('retract', RetractStudyResultSpreadDocument),
  from: ['PUBLISHED', 'WITHDRAWN'],
  permission: 'valfard.studyResult.countSpread',
  button: 'Ta bort en räkning',
  title: 'Ta bort en räkning som blev fel',
  done: 'Räkningen är borttagen.',
  fields: (result) => [
    {
      name: 'spreadId',
      label: 'Vilken',
      kind: 'choice',
      choices: [{ value: '', label: 'Välj räkning' }, ...result.spread.nodes.map((s) => ({ value: s.id, label: `${formatDate(s.on)}: ${formatCount(s.count)} ${counted[s.counted]}, ${s.place}` }))],
    },
    reason,
  ],
  confirmation: { title: 'Ska räkningen tas bort?', text: 'Den räknas inte längre. I historiken står att den fanns.', yes: 'Ja, ta bort räkningen' },
  isOpen: (result) => result.spread.nodes.length > 0,
};

const withdraw: ResultStep = {
  command: commandOf('withdrawResult', WithdrawStudyResultDocument),
  from: ['PUBLISHED'],
  permission: 'valfard.studyResult.withdraw',
  button: 'Avpublicera',
  title: 'Avpublicera resultatet',
  done: 'Resultatet är inte publicerat längre.',
  fields: () => [reason],
  confirmation: { title: 'Ska resultatet avpubliceras?', text: 'Allmänheten och sökningen ser det inte längre. De som deltar i samverkan ser att det är tillbakadraget, och varför. Det kan publiceras igen.', yes: 'Ja, avpublicera resultatet' },
};

/** All of them, the foremost first. */
export const resultSteps: readonly ResultStep[] = [publish, count, effect, retract, withdraw];
