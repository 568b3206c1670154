// Hive Gateway before the module endpoints, held against /graphql, which composes the same modules in one process.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { composeServices } from '@apollo/composition';
import { buildSchema, parse } from 'graphql';
import { startHost } from './host.mjs';
import { Operations, ownersOf, random } from './operations.mjs';

// those that extend each other's entities: nothing leads from them to accounts
const modules = ['kommunovergripande', 'valfard'];
const operations = 120;
const atOnce = 4;
const seed = Number(process.env.SAMVERKAN_SEED ?? Date.now() % 1_000_000);

let host;
let gateway;
let documents;
before(async () => {
  host = await startHost();
  const sdls = await Promise.all(modules.map((module) => host.sdl(`/graphql/${module}`)));
  documents = Object.fromEntries(modules.map((module, i) => [module, parse(sdls[i])]));
  gateway = await startGateway();
});
after(async () => {
  await gateway?.stop();
  await host?.stop();
});

async function startGateway() {
  const { errors, supergraphSdl } = composeServices(
    modules.map((name) => ({ name, url: `${host.url}/graphql/${name}`, typeDefs: documents[name] })));
  assert.deepEqual(errors ?? [], []);
  const folder = mkdtempSync(join(tmpdir(), 'samverkan-gateway-'));
  const supergraph = join(folder, 'supergraph.graphql');
  writeFileSync(supergraph, supergraphSdl);
  const port = await freePort();
  const output = [];
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'node_modules/.bin/hive-gateway'), 'supergraph', supergraph, '--host', '127.0.0.1', '--port', `${port}`, '--fork', '1'],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (text) => output.push(text));
  child.stderr.on('data', (text) => output.push(text));
  const started = {
    url: `http://127.0.0.1:${port}/graphql`,
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(100)) {
    assert.equal(child.exitCode, null, output.join(''));
    try {
      if ((await ask(started.url, { query: '{ __typename }' })).data) {
        return started;
      }
    } catch {
      // nobody listens yet
    }
  }
  await started.stop();
  throw new Error(`The gateway did not answer.\n${output.join('')}`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function ask(url, { query, variables }) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

test(`${operations} random operations across modules give the same data as in one process`, async (t) => {
  t.diagnostic(`seed ${seed}; again with SAMVERKAN_SEED=${seed}`);
  const made = new Operations(buildSchema(await host.sdl('/graphql')), ownersOf(documents), random(seed));
  const asked = [];
  let refused = 0;

  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (asked.length < operations) {
      const operation = made.one();
      const which = `seed ${seed}\n${operation.query}\n${JSON.stringify(operation.variables)}`;
      const direct = await ask(`${host.url}/graphql`, operation);
      if (direct.errors?.every((e) => e.extensions?.code === 'LIMIT_EXCEEDED')) {
        assert.ok(++refused < operations, 'most operations are too large');
        continue;
      }
      assert.equal(direct.errors, undefined, `${JSON.stringify(direct.errors)}\n${which}`);
      asked.push(operation);
      assert.deepEqual(await ask(gateway.url, operation), { data: direct.data }, which);
    }
  }));

  const traits = new Set(asked.flatMap((o) => [...o.traits]));
  assert.deepEqual(['fragment', 'interface', 'nested list', 'variable'].filter((trait) => !traits.has(trait)), []);
  const from = new Set(asked.flatMap((o) => [...o.crossings]).map((c) => c.split(' ')[0]));
  assert.deepEqual([...from].sort(), modules);
});
