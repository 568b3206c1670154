import { expect, test } from 'vitest';
import { differencesOf } from './told';

test('only what says something else differs', () =>
  expect(
    differencesOf(
      [
        ['Status', 'Beställd'],
        ['Rubrik', 'Fall'],
      ],
      [
        ['Status', 'Bedömd'],
        ['Rubrik', 'Fall'],
      ],
    ),
  ).toEqual([{ label: 'Status', before: 'Beställd', now: 'Bedömd' }]));

test('what was not said before was empty', () => expect(differencesOf([], [['Plan', '2 steg']])).toEqual([{ label: 'Plan', before: '', now: '2 steg' }]));
