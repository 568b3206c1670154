// Runs all referees: first one host makes the sample data, of which every other one begins with a copy.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { makeSample } from './host.mjs';

const folder = await makeSample();
try {
  const tests = spawn(process.execPath, ['--test', '--test-reporter=spec', '--test-concurrency=2'], {
    stdio: 'inherit',
    env: { ...process.env, SAMVERKAN_SAMPLE: folder },
  });
  [process.exitCode] = await once(tests, 'exit');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
