import type { StudyOrderStatus, WholeStudyOrderFragment } from '@/__generated__/valfard/graphql';
import {
  AcceptStudyOrderDocument,
  AssessStudyOrderDocument,
  ChangeStudyOrderDocument,
  CloseStudyOrderDocument,
  CompleteStudyOrderDocument,
  DeclineStudyOrderDocument,
  StartStudyOrderDocument,
  WithdrawStudyOrderDocument,
} from '@/__generated__/valfard/graphql';
import { today } from '@/shared/format/dates';
import type { Confirmation } from '@/shared/forms/Confirm';
import type { PlainField, PlainValues } from '@/shared/forms/PlainFields';
import { commandOf } from '@/shared/forms/WorkForm';
import type { Command } from '@/shared/forms/WorkForm';
import { studyOrderPriority } from '@/shared/terms/terms';

type Order = WholeStudyOrderFragment;

/** Something that is done with an order in some of its states, and what it takes. */
export interface Step {
  command: Command;
  from: readonly StudyOrderStatus[];
  permission: string;
  button: string;
  title: string;
  about?: string;
  done: string;
  fields: readonly PlainField[];
  initial?: (order: Order) => PlainValues;
  /** The input beside the order and its version, where it is not the fields as they stand. */
  inputOf?: (values: PlainValues) => object;
  confirmation?: Confirmation;
}

const body: PlainField = { name: 'body', label: 'Organ som beslutade', kind: 'line' };
const decidedOn: PlainField = { name: 'decidedOn', label: 'Beslutades den', kind: 'day' };
const decided = (): PlainValues => ({ body: 'FoU-rådet', decidedOn: today() });
const text = (name: string, label: string, about?: string, rows?: number): PlainField => ({ name, label, kind: 'text', ...(about && { about }), ...(rows && { rows }) });

const assess: Step = {
  command: commandOf('assess', AssessStudyOrderDocument),
  from: ['PLACED'],
  permission: 'valfard.studyOrder.assess',
  button: 'Bedöm',
  title: 'Bedöm beställningen',
  done: 'Bedömningen är sparad. Nu kan FoU-rådet rangordna och besluta.',
  fields: [text('text', 'Bedömning', 'Vad FoU Jämt säger om beställningen, som underlag för FoU-rådet.')],
};

const change: Step = {
  command: commandOf('change', ChangeStudyOrderDocument),
  from: ['PLACED'],
  permission: 'valfard.studyOrder.change',
  button: 'Ändra',
  title: 'Ändra beställningen',
  about: 'Det går fram till att FoU Jämt har bedömt den.',
  done: 'Beställningen är ändrad.',
  fields: [
    { name: 'title', label: 'Rubrik', kind: 'line' },
    text('need', 'Vad kommunen behöver', 'Varför frågan har kommit upp, och för vilka.', 5),
    text('relief', 'Vad kommunen ska avlastas', 'Vad som blir lättare i vardagen när studien är gjord.', 3),
    { name: 'priority', label: 'Prioritet', kind: 'choice', choices: Object.entries(studyOrderPriority).map(([value, label]) => ({ value, label })) },
    text('considerations', 'Hänsyn till flickor, pojkar, kvinnor, män, utrikes- och inrikesfödda', 'Frivilligt. Hur grupperna ska komma fram i studien.', 3),
  ],
  initial: (order) => ({ title: order.title, need: order.need, relief: order.relief, priority: order.priority, considerations: order.considerations ?? '' }),
  inputOf: (values) => ({ ...values, considerations: values['considerations']?.trim() || null }),
};

const withdraw: Step = {
  command: commandOf('withdraw', WithdrawStudyOrderDocument),
  from: ['PLACED'],
  permission: 'valfard.studyOrder.withdraw',
  button: 'Återta',
  title: 'Återta beställningen',
  done: 'Beställningen är återtagen.',
  fields: [text('reason', 'Varför', 'Står i historiken.')],
  confirmation: {
    title: 'Ska beställningen återtas?',
    text: 'FoU Jämt bedömer den inte, och den kan inte beställas på nytt härifrån. Den står kvar i listor och i diariet som återtagen.',
    yes: 'Ja, återta beställningen',
  },
};

const accept: Step = {
  command: commandOf('accept', AcceptStudyOrderDocument),
  from: ['ASSESSED'],
  permission: 'valfard.studyOrder.accept',
  button: 'Anta',
  title: 'Anta beställningen',
  done: 'Beställningen är antagen. Nu kan den planeras.',
  fields: [body, decidedOn],
  initial: decided,
};

const decline: Step = {
  command: commandOf('decline', DeclineStudyOrderDocument),
  from: ['ASSESSED'],
  permission: 'valfard.studyOrder.decline',
  button: 'Avböj',
  title: 'Avböj beställningen',
  done: 'Beställningen är avböjd.',
  fields: [body, decidedOn, text('reason', 'Varför', 'Kommunen ska förstå skälet.')],
  initial: decided,
  confirmation: { title: 'Ska beställningen avböjas?', text: 'Arbetet med den slutar här. Kommunen ser beslutet och skälet.', yes: 'Ja, avböj beställningen' },
};

const start: Step = {
  command: commandOf('start', StartStudyOrderDocument),
  from: ['PLANNED'],
  permission: 'valfard.studyOrder.start',
  button: 'Påbörja',
  title: 'Påbörja arbetet',
  done: 'Arbetet är påbörjat.',
  fields: [{ name: 'startedOn', label: 'Påbörjades den', kind: 'day', about: 'Tidigast den dag då planen gjordes.' }],
  initial: () => ({ startedOn: today() }),
};

const complete: Step = {
  command: commandOf('complete', CompleteStudyOrderDocument),
  from: ['STARTED'],
  permission: 'valfard.studyOrder.complete',
  button: 'Slutför',
  title: 'Slutför arbetet',
  about: 'Det går när ett resultat är publicerat i ett lättillgängligt format: film, workshop, sociala medier, nyhetsbrev eller podd. En rapport räcker inte.',
  done: 'Arbetet är genomfört. Räkna spridningen och ange vad det ledde till innan beställningen avslutas.',
  fields: [{ name: 'completedOn', label: 'Blev klart den', kind: 'day' }],
  initial: () => ({ completedOn: today() }),
};

const finish: Step = {
  command: commandOf('close', CloseStudyOrderDocument),
  from: ['COMPLETED'],
  permission: 'valfard.studyOrder.close',
  button: 'Avsluta',
  title: 'Avsluta beställningen',
  about: 'Det går när spridningen av ett publicerat resultat är räknad och det står vad resultatet ledde till.',
  done: 'Beställningen är avslutad.',
  fields: [],
  confirmation: { title: 'Ska beställningen avslutas?', text: 'Inget mer görs med den, och det går inte att öppna den igen. Resultaten och deras spridning går fortfarande att fylla på.', yes: 'Ja, avsluta beställningen' },
};

/** All of them, the foremost of each state first. */
export const steps: readonly Step[] = [assess, accept, decline, start, complete, finish, change, withdraw];
