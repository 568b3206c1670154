import { expect, test } from 'vitest';
import segments from './segments.json';
import { routes } from './routes';

test('every page lies below a segment that the host knows, and every segment has a page', () => {
  const paths = (routes[0]?.children?.[0]?.children ?? []).map((route) => route.path).filter((path) => path !== undefined && path !== '*');

  expect([...new Set(paths.map((path) => path?.split('/')[0]))].sort()).toEqual([...segments].sort());
});
