// Each endpoint held against the audits of GraphQL over HTTP: MUST, SHOULD and MAY.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serverAudits } from 'graphql-http';
import { startHost } from './host.mjs';

let host;
before(async () => { host = await startHost(); });
after(() => host?.stop());

for (const path of ['/graphql', '/graphql/valfard']) {
  describe(path, () => {
    const audits = serverAudits({ url: () => host.url + path, fetchFn: fetch });
    test('every audit is there', () => assert.equal(audits.length, 61));
    for (const audit of audits) {
      test(audit.name, async () => {
        const result = await audit.fn();
        assert.equal(result.status, 'ok', result.reason);
      });
    }
  });
}
