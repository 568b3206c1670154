import { readFileSync } from 'node:fs';

/** Gives the host the first parts of the portal's addresses, so that it answers them and no others with the portal's page. */
export function segments(file) {
  return {
    name: 'segments',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'segments.json', source: readFileSync(file, 'utf8') });
    },
  };
}
