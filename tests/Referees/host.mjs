// Starts the built host on a free loopback port with a data folder of its own, and ends it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const hostProject = join(dirname(fileURLToPath(import.meta.url)), '../../src/Host');
const readyWithin = 60_000;

/** A running host: its address, requests against it, and its end. */
export async function startHost() {
  const folder = mkdtempSync(join(tmpdir(), 'samverkan-referees-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const output = [];
  const child = spawn('dotnet', [builtHost()], {
    cwd: hostProject,
    env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Development', ASPNETCORE_URLS: url, Samverkan__Data__Folder: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (text) => output.push(text));
  child.stderr.on('data', (text) => output.push(text));

  const host = {
    url,
    /** Sends a document; fails on anything but an answer without errors. */
    async ask(path, query, variables) {
      const response = await fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        body: JSON.stringify({ query, variables }),
      });
      const answer = await response.json();
      if (answer.errors) {
        throw new Error(JSON.stringify(answer.errors, null, 2));
      }
      return answer.data;
    },
    async sdl(path) {
      const response = await fetch(`${url}${path}?sdl`);
      if (!response.ok) {
        throw new Error(`${path}?sdl answered ${response.status}`);
      }
      return response.text();
    },
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };

  try {
    await ready(url, child);
  } catch (error) {
    await host.stop();
    throw new Error(`${error.message}\n${output.join('')}`);
  }
  return host;
}

function builtHost() {
  const built = ['Debug', 'Release']
    .map((configuration) => join(hostProject, 'bin', configuration, 'net10.0/Samverkan.Host.dll'))
    .filter(existsSync)
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (built.length === 0) {
    throw new Error('The host is not built: dotnet build src/Host');
  }
  return built[0];
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

async function ready(url, child) {
  for (const deadline = Date.now() + readyWithin; Date.now() < deadline; await pause(100)) {
    if (child.exitCode !== null) {
      throw new Error(`The host ended with ${child.exitCode} before it answered.`);
    }
    try {
      const response = await fetch(`${url}/graphql?query={__typename}`, { headers: { accept: 'application/graphql-response+json' } });
      if (response.ok) {
        return;
      }
    } catch {
      // nobody listens yet
    }
  }
  throw new Error(`The host did not answer within ${readyWithin} ms.`);
}
