import { readdirSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';

const features = 'src/features';

/** One output per module, so that a module's documents are loaded with its pages and not before. */
const modules = readdirSync(features).filter((module) => readdirSync(`${features}/${module}`, { recursive: true }).some((file) => String(file).endsWith('.graphql')));

const config: CodegenConfig = {
  schema: '../../docs/schema.graphql',
  errorsOnly: true,
  generates: Object.fromEntries(
    modules.map((module) => [
      `src/__generated__/${module}/`,
      {
        documents: [`${features}/${module}/**/*.graphql`],
        preset: 'client' as const,
        presetConfig: { fragmentMasking: false },
        config: {
          enumsAsTypes: true,
          useTypeImports: true,
          strictScalars: true,
          scalars: { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string', URL: 'string', Markdown: 'string' },
        },
      },
    ]),
  ),
  ignoreNoDocuments: true,
};

export default config;
