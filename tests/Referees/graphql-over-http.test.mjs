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
    for (const audit of serverAudits({ url: () => host.url + path, fetchFn: fetch })) {
      test(audit.name, async () => {
        const result = await audit.fn();
        assert.equal(result.status, 'ok', result.reason);
      });
    }
  });
}
