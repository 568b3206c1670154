import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

/** Text that is worth compressing; typefaces and pictures are compressed already. */
const worthIt = /\.(js|css|svg|json)$/;

/** Keeps the files as they are embedded in the host and sent: compressed once, when they are built. */
export function compressed(folder) {
  return {
    name: 'compressed',
    apply: 'build',
    closeBundle() {
      for (const file of readdirSync(folder, { recursive: true })) {
        if (worthIt.test(file)) {
          const path = join(folder, file);
          writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: constants.Z_BEST_COMPRESSION }));
          rmSync(path);
        }
      }
    },
  };
}
