// Starts the built host on a free loopback port with a data folder of its own, and ends it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const hostProject = join(here, '../../src/Host');
const fileHostProject = join(here, 'FileHost');
const readyWithin = 240_000;

/** A running host: its address, requests against it, and its end. Outside Development its stores are empty; settings go before the usual ones. */
export async function startHost({ environment = 'Development', settings: more = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'samverkan-referees-'));
  const settings = { ASPNETCORE_ENVIRONMENT: environment, Samverkan__Data__Folder: folder };
  if (environment === 'Development') {
    // who is not signed in is the sample principal
    settings.Samverkan__Access__Open = 'true';
    if (process.env.SAMVERKAN_SAMPLE) {
      cpSync(process.env.SAMVERKAN_SAMPLE, folder, { recursive: true });
    }
  } else {
    const migration = spawn('dotnet', [built(hostProject, 'Samverkan.Host.dll'), 'migrate'], { cwd: hostProject, env: { ...process.env, ...settings }, stdio: 'ignore' });
    await once(migration, 'exit');
  }
  return start(hostProject, 'Samverkan.Host.dll', { ...settings, ...more }, folder);
}

/** A data folder as the first start leaves it in Development. */
export async function makeSample() {
  const folder = mkdtempSync(join(tmpdir(), 'samverkan-sample-'));
  const host = await start(hostProject, 'Samverkan.Host.dll', { ASPNETCORE_ENVIRONMENT: 'Development', Samverkan__Data__Folder: folder, Samverkan__Access__Open: 'true' }, folder);
  await host.end();
  return folder;
}

/** A host of a schema that takes files. */
export const startFileHost = () =>
  start(fileHostProject, 'Samverkan.FileHost.dll', {}, mkdtempSync(join(tmpdir(), 'samverkan-files-')));

async function start(project, assembly, settings, folder) {
  const url = `http://127.0.0.1:${await freePort()}`;
  const output = [];
  const child = spawn('dotnet', [built(project, assembly)], {
    cwd: project,
    env: { ...process.env, ...settings, ASPNETCORE_URLS: url },
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
    /** Ends it, and leaves its data. */
    async end() {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
    },
    async stop() {
      await host.end();
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

function built(project, assembly) {
  const newest = ['Debug', 'Release']
    .map((configuration) => join(project, 'bin', configuration, 'net10.0', assembly))
    .filter(existsSync)
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  if (!newest) {
    throw new Error(`Not built: dotnet build ${project}`);
  }
  return newest;
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
