import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { StudyOrderStatus } from '@/__generated__/valfard/graphql';
import { AcceptStudyOrderDocument, AssessStudyOrderDocument, DeclineStudyOrderDocument, WithdrawStudyOrderDocument } from '@/__generated__/valfard/graphql';
import { today } from '@/shared/format/dates';
import type { UserFault } from '@/shared/graph/failure';

/** A field of a step's form. */
export interface StepField {
  name: string;
  label: string;
  kind: 'text' | 'line' | 'day';
  about?: string;
  initial?: () => string;
}

/** Something that is done with an order in one of its states, and what it takes. */
export interface Step {
  name: string;
  from: StudyOrderStatus;
  permission: string;
  button: string;
  title: string;
  fields: readonly StepField[];
  /** Asks for it; the input has the order's id, the version that was seen, and the fields. */
  document: TypedDocumentNode<Record<string, unknown>, { input: never }>;
  errorsOf: (data: unknown) => readonly UserFault[];
}

const body: StepField = { name: 'body', label: 'Organ som beslutade', kind: 'line', initial: () => 'FoU-rådet' };
const decidedOn: StepField = { name: 'decidedOn', label: 'Beslutades den', kind: 'day', initial: today };
const text = (name: string, label: string, about?: string): StepField => ({ name, label, kind: 'text', ...(about && { about }) });

/** The errors of the one field that each of these mutations has. */
const errorsOf = (data: unknown) => Object.values(data as Record<string, { errors: readonly UserFault[] }>).flatMap((payload) => payload.errors);

const step = (rest: Omit<Step, 'document' | 'errorsOf'>, document: unknown): Step => ({ ...rest, document: document as Step['document'], errorsOf });

/** All of them. */
export const steps: readonly Step[] = [
  step(
    { name: 'assess', from: 'PLACED', permission: 'valfard.studyOrder.assess', button: 'Bedöm', title: 'Bedöm beställningen', fields: [text('text', 'Bedömning', 'Vad FoU Jämt säger om beställningen, som underlag för FoU-rådet.')] },
    AssessStudyOrderDocument,
  ),
  step(
    { name: 'withdraw', from: 'PLACED', permission: 'valfard.studyOrder.withdraw', button: 'Återta', title: 'Återta beställningen', fields: [text('reason', 'Varför', 'Står i historiken.')] },
    WithdrawStudyOrderDocument,
  ),
  step({ name: 'accept', from: 'ASSESSED', permission: 'valfard.studyOrder.accept', button: 'Anta', title: 'Anta beställningen', fields: [body, decidedOn] }, AcceptStudyOrderDocument),
  step(
    { name: 'decline', from: 'ASSESSED', permission: 'valfard.studyOrder.decline', button: 'Avböj', title: 'Avböj beställningen', fields: [body, decidedOn, text('reason', 'Varför', 'Kommunen ska förstå skälet.')] },
    DeclineStudyOrderDocument,
  ),
];
