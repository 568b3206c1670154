import { expect, test } from 'vitest';
import { mayForIn, mayIn, sessionOf } from './session';

const account = { id: '1', name: 'Samordnare', email: 'samordnare@example.org' };

test('a session has the permissions it is given and no others', () => {
  const session = sessionOf({ signedIn: true, account, grants: [], permissions: ['valfard.read'] });

  expect([mayIn(session, 'valfard.read'), mayIn(session, 'valfard.studyOrder.place')]).toEqual([true, false]);
});

test('a permission that is confined goes no further than its municipalities', () => {
  const permissions = ['valfard.studyOrder.place', 'valfard.read'];
  const session = sessionOf({ signedIn: true, account, grants: [], permissions, confined: { 'valfard.studyOrder.place': ['2321'] } });

  expect([mayForIn(session, 'valfard.studyOrder.place', '2321'), mayForIn(session, 'valfard.studyOrder.place', '2309'), mayForIn(session, 'valfard.read', '2309')]).toEqual([true, false, true]);
});

test('what one may not, one may for no municipality', () => expect(mayForIn(sessionOf({ signedIn: true, account, grants: [], permissions: [], confined: {} }), 'valfard.read', '2321')).toBe(false));

test('who is halfway in may nothing', () => expect(mayIn(sessionOf({ signedIn: false, secondFactor: ['TOTP'] }), 'valfard.read')).toBe(false));

test('who is not signed in may what everybody may, and nothing else', () => {
  const session = sessionOf({ signedIn: false, secondFactor: null, permissions: ['kommunovergripande.read'] });

  expect([mayIn(session, 'kommunovergripande.read'), mayIn(session, 'valfard.read')]).toEqual([true, false]);
});

test('where nobody signs in the graph alone decides', () => expect(mayIn({ kind: 'open' }, 'valfard.read')).toBe(true));
