import { expect, test } from 'vitest';
import { emptyStep, moved, nobody, planDraft, planFaults, planLabels, stepsInput } from './planDraft';

const step = (key: number, text: string) => ({ ...emptyStep([]), key, text });

test('a plan begins with a step to fill in', () => expect(planDraft(null).steps).toHaveLength(1));

test('a step changes place with its neighbour, and the first cannot go further up', () =>
  expect([moved([step(1, 'a'), step(2, 'b')], 1, -1).map((s) => s.text), moved([step(1, 'a'), step(2, 'b')], 0, -1).map((s) => s.text)]).toEqual([
    ['b', 'a'],
    ['a', 'b'],
  ]));

test('somebody is a person that is chosen, or else an office that is written', () =>
  expect(stepsInput([{ ...step(1, 'a'), responsible: { office: 'Chef', personId: '' }, participants: [{ office: '', personId: '7' }, nobody] }])[0]).toMatchObject({
    responsible: { office: 'Chef' },
    participants: [{ personId: '7' }, { office: '' }],
  }));

test('a day that is none is said at its step', () =>
  expect(Object.keys(planFaults({ steps: [{ ...step(1, 'a'), from: '2026-01-01', to: '2026-02-30' }], reason: '' }))).toEqual(['steps.0.to']));

test('only a change takes a reason', () => expect(['reason' in planLabels(planDraft(null), true), 'reason' in planLabels(planDraft(null), false)]).toEqual([true, false]));

test('a new step has a name of its own, so that what is written follows when steps are moved', () => expect(emptyStep([step(1, 'a'), step(4, 'b')]).key).toBe(5));
