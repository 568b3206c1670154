import type { StudyOrderResultFragment, WholeStudyOrderFragment } from '@/__generated__/valfard/graphql';
import { formatDate, formatInstant, formatPeriod } from '@/shared/format/dates';
import { listed } from '@/shared/format/text';
import type { Subject } from '@/shared/forms/WorkForm';
import type { Told } from '@/shared/forms/told';
import { counted, resultFormat, studyOrderPriority, studyOrderStatus } from '@/shared/terms/terms';
import { doneBy, resultStatus } from './words';

/** An order as forms write about it. */
export function orderSubject(order: WholeStudyOrderFragment): Subject {
  const [latest] = order.history.nodes.filter((entry) => entry.outcome === 'DONE');
  return { id: order.id, version: order.version, told: orderTold(order), by: latest && `${doneBy(latest.command)} av ${latest.principalName} ${formatInstant(latest.at)}.` };
}

/** A result as forms write about it. */
export const resultSubject = (result: StudyOrderResultFragment): Subject => ({ id: result.id, version: result.version, told: resultTold(result) });

function orderTold(order: WholeStudyOrderFragment): Told {
  return [
    ['Status', studyOrderStatus[order.status]],
    ['Rubrik', order.title],
    ['Vad kommunen behöver', order.need],
    ['Vad kommunen ska avlastas', order.relief],
    ['Prioritet', studyOrderPriority[order.priority]],
    ['Hänsyn', order.considerations ?? ''],
    ['Uppdrag', order.assignment?.name ?? ''],
    ['Rang', order.rank === null || order.rank === undefined ? '' : String(order.rank)],
    ['Bedömning', order.assessment?.text ?? ''],
    ['Beslut', order.decision ? `${order.decision.isAccepted ? 'Antagen' : 'Avböjd'} av ${order.decision.body} ${formatDate(order.decision.decidedOn)}` : ''],
    ['Plan', (order.plan?.steps ?? []).map((step) => `${step.number}. ${step.text} (${formatPeriod(step.from, step.to)})`).join('\n')],
    ['Yttranden från RUG', String(order.rugOpinions.nodes.length)],
    ['Resultat', order.results.nodes.map((result) => `${result.title} (${resultStatus[result.status].toLocaleLowerCase('sv')})`).join('\n')],
    ['Sekretess', order.secrecy?.ground ?? 'Öppen'],
  ];
}

function resultTold(result: StudyOrderResultFragment): Told {
  return [
    ['Status', resultStatus[result.status]],
    ['Rubrik', result.title],
    ['Sammanfattning', result.summary],
    ['Hänsyn', result.considerations ?? ''],
    ['Format', listed(result.presentations.map((p) => resultFormat[p.format]))],
    ['Spridning', listed(result.spreadTotals.map((total) => `${total.count} ${counted[total.counted]}`))],
    ['Vad det ledde till', result.effect ?? ''],
  ];
}
