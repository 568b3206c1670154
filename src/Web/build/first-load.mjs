import { gzipSync } from 'node:zlib';

/** Fails a build whose first page would load more script than a limit, in kB of 1000 bytes, gzipped. */
export function firstLoad(limit) {
  return {
    name: 'first-load',
    apply: 'build',
    generateBundle(_, bundle) {
      const size = sizeOf(bundle);
      if (size > limit * 1000) {
        this.error(`The first page loads ${kilo(size)} kB of gzipped script; the limit is ${limit} kB. Load something later, or leave it out:\n${largest(bundle)}`);
      }
      this.emitFile({ type: 'asset', fileName: 'first-load.json', source: JSON.stringify({ bytes: size, limit: limit * 1000 }) });
    },
  };
}

/** The entry, and all that it imports before it runs. */
export function filesOfFirstLoad(bundle) {
  const files = new Set();
  const pending = Object.values(bundle).filter((file) => file.type === 'chunk' && file.isEntry).map((file) => file.fileName);
  while (pending.length > 0) {
    const name = pending.pop();
    if (!files.has(name)) {
      files.add(name);
      pending.push(...bundle[name].imports.filter((imported) => imported in bundle));
    }
  }
  return [...files];
}

const sizeOf = (bundle) => filesOfFirstLoad(bundle).reduce((sum, name) => sum + gzipSync(bundle[name].code).length, 0);

const largest = (bundle) =>
  filesOfFirstLoad(bundle)
    .flatMap((name) => Object.entries(bundle[name].modules).map(([module, { renderedLength }]) => ({ module, renderedLength })))
    .sort((a, b) => b.renderedLength - a.renderedLength)
    .slice(0, 12)
    .map(({ module, renderedLength }) => `  ${kilo(renderedLength)} kB before compression: ${module}`)
    .join('\n');

const kilo = (bytes) => (bytes / 1000).toFixed(1);
