import { expect, test } from 'vitest';
import { beginAddress, outsideFault } from './outside';

test.each([
  ['/kommuner/2303?ar=2021', '%2Fkommuner%2F2303%3Far%3D2021'],
  ['/sok?fråga=å', '%2Fsok%3Ffr%25C3%25A5ga%3D%25C3%25A5'],
])('one who comes from %s is sent back there', (page, returnTo) => expect(beginAddress('keycloak', page)).toBe(`/access/outside/keycloak/begin?returnTo=${returnTo}`));

test('a fault has words of ours, whatever the address says', () => {
  expect(outsideFault(new URLSearchParams())).toBeUndefined();
  expect(outsideFault(new URLSearchParams({ fel: 'avbruten' }))).toContain('avbröts');
  expect(outsideFault(new URLSearchParams({ fel: 'Ring 0900-elak' }))).not.toContain('0900');
});
