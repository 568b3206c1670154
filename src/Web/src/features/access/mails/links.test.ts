import { expect, test } from 'vitest';
import { piecesOf } from './links';

test('an address in a text can be followed, and the full stop after it is none of it', () =>
  expect(piecesOf('Välj här: http://localhost:5080/losenord#email=a%40b.se&token=x-1.\nHej')).toEqual([
    { text: 'Välj här: ', isLink: false },
    { text: 'http://localhost:5080/losenord#email=a%40b.se&token=x-1', isLink: true },
    { text: '.\nHej', isLink: false },
  ]));

test('a text without addresses is one piece', () => expect(piecesOf('Hej')).toEqual([{ text: 'Hej', isLink: false }]));

test('what is no address of the web is no link', () => expect(piecesOf('javascript:alert(1)').some((piece) => piece.isLink)).toBe(false));
