import { expect, test } from 'vitest';
import { countOf, lastCommonYear, scaleTo } from './population';

const berg = [{ year: 2020, count: 7000 }, { year: 2024, count: 7100 }];
const krokom = [{ year: 2020, count: 15000 }, { year: 2023, count: 15100 }];

test('the last year that all have', () => expect(lastCommonYear([berg, krokom])).toBe(2020));

test('without a common year there is none', () => expect(lastCommonYear([berg, [{ year: 2019, count: 1 }]])).toBeUndefined());

test('a year without a figure has no count', () => expect(countOf(berg, 2021)).toBeUndefined());

test.each([
  [64714, [0, 20000, 40000, 60000, 80000]],
  [5208, [0, 2000, 4000, 6000]],
  [4, [0, 1, 2, 3, 4]],
])('a scale to %i', (largest, scale) => expect(scaleTo(largest)).toEqual(scale));
