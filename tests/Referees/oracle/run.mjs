// Asks many cases at once, and turns what differs into golden cases.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { checks } from './checks.mjs';
import { idOf, seed } from './random.mjs';
import { shrink } from './shrink.mjs';

const golden = new URL('./golden/', import.meta.url);
const atOnce = 32;
const mostShown = Number(process.env.ORACLE_SHOW ?? 3);

/** Cases that once differed. */
export function goldenCases() {
  return readdirSync(golden).filter((f) => f.endsWith('.json')).map((file) => ({ file, ...JSON.parse(readFileSync(new URL(file, golden), 'utf8')) }));
}

/** Asks all cases; fails with the first few that differ, made small. */
export async function run(harness, cases) {
  const wrong = [];
  let asked = 0;
  const iterator = cases[Symbol.iterator]();
  const worker = async () => {
    for (let next = iterator.next(); !next.done; next = iterator.next()) {
      asked++;
      const difference = await checks[next.value.kind](harness, next.value);
      if (difference !== null) {
        wrong.push(next.value);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (wrong.length > 0) {
    const shown = [];
    for (const one of wrong.sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length).slice(0, mostShown)) {
      shown.push(await keep(harness, await shrink(harness, one)));
    }
    throw new Error(`seed ${seed}: ${wrong.length} of ${asked} differ\n\n${shown.join('\n\n')}`);
  }
  return asked;
}

async function keep(harness, small) {
  mkdirSync(golden, { recursive: true });
  const file = `${small.kind}-${idOf(JSON.stringify(small))}.json`;
  writeFileSync(new URL(file, golden), `${JSON.stringify(small, null, 2)}\n`);
  return `golden/${file}\n${small.sdl ?? ''}\n${small.text}\n${JSON.stringify(small.variables ?? {})}\n${await checks[small.kind](harness, small)}`;
}
