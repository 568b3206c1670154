// The library behind tests/Oracle: questions and answers, a line of JSON each.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const project = join(dirname(fileURLToPath(import.meta.url)), '../../Oracle');

export function startHarness() {
  const child = spawn('dotnet', [built()], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map();
  let last = 0;
  createInterface({ input: child.stdout }).on('line', (line) => {
    const { id, ...answer } = JSON.parse(line);
    waiting.get(id).resolve(answer);
    waiting.delete(id);
  });
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) {
      reject(new Error(`tests/Oracle ended with ${code}`));
    }
  });
  return {
    /** Asks what the library makes of something; fails if it throws what no client may make it throw. */
    async ask(question) {
      const id = ++last;
      const answer = await new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        child.stdin.write(`${JSON.stringify({ id, ...question })}\n`);
      });
      if (answer.crash) {
        throw new Error(`${answer.crash}\nasked ${JSON.stringify(question)}`);
      }
      return answer;
    },
    stop() {
      child.stdin.end();
    },
  };
}

function built() {
  const found = ['Debug', 'Release']
    .map((configuration) => join(project, 'bin', configuration, 'net10.0/Samverkan.Oracle.dll'))
    .filter(existsSync)
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (found.length === 0) {
    throw new Error('tests/Oracle is not built: dotnet build tests/Oracle');
  }
  return found[0];
}
