import { expect, test } from 'vitest';
import { eventsOf } from './events';

test('whole events are taken, and what has only begun is kept', () =>
  expect(eventsOf(':\n\nevent: next\ndata: {"data":{"a":1}}\n\nevent: next\ndata: {"da')).toEqual({
    events: [{ event: 'next', data: '{"data":{"a":1}}' }],
    rest: 'event: next\ndata: {"da',
  }));

test('the end is an event without data', () => expect(eventsOf('event: complete\ndata: \n\n').events).toEqual([{ event: 'complete', data: '' }]));

test('a stream that is kept alive tells of nothing', () => expect(eventsOf(':\n\n:\n\n')).toEqual({ events: [], rest: '' }));
