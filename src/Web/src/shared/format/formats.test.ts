import { expect, test } from 'vitest';
import { bytesOf, csvOf } from './csv';
import { formatDate, formatDayOf, formatPeriod, isDay } from './dates';
import { formatChange, formatKronor, partOf, sumOf } from './numbers';

test('a day is written as Swedish does', () => expect(formatDate('2021-06-07')).toBe('7 juni 2021'));

test('an instant late in the evening belongs to the next Swedish day', () => expect(formatDayOf('2026-01-31T23:30:00Z')).toBe('1 februari 2026'));

test.each([
  ['2019-01-01', '2021-12-31', '1 januari 2019 – 31 december 2021'],
  ['2023-01-01', null, 'från och med 1 januari 2023'],
  [null, '2010-12-31', 'till och med 31 december 2010'],
  [null, null, ''],
])('a period from %s to %s', (from, to, text) => expect(formatPeriod(from, to)).toBe(text));

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2023-2-9', false],
  ['', false],
])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is));

test.each([
  ['1234567.00', '1\u00a0234\u00a0567'],
  ['1234.5', '1\u00a0234,50'],
  ['-12.05', '−12,05'],
  ['900719925474099267.89', '900\u00a0719\u00a0925\u00a0474\u00a0099\u00a0267,89'],
])('%s kronor', (amount, text) => expect(formatKronor(amount)).toBe(text));

test('a sum is exact', () => expect(sumOf(['0.10', '0.20', '-1.00'])).toBe('-0.70'));

test('a part of nothing is nothing', () => expect(partOf('10.00', '0.00')).toBe(0));

test('a change has its sign', () => expect([formatChange(27), formatChange(-12), formatChange(0)]).toEqual(['+27', '−12', '0']));

test('a table for Excel quotes what divides cells and disarms formulas', () =>
  expect(csvOf([['Kommun', 'Belopp'], ['Åre; "fjäll"', '-12,50'], ['=1+1', '-x']])).toBe(
    '\uFEFFKommun;Belopp\r\n"Åre; ""fjäll""";-12,50\r\n\'=1+1;\'-x\r\n',
  ));

test('a file in Base64 has its bytes, also those that are no text', () => expect([...bytesOf('AP8Q')]).toEqual([0, 255, 16]));
