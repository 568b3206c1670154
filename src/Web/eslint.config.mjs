import js from '@eslint/js';
import parser from '@babel/eslint-parser';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import { featuresApart } from './build/features-apart.mjs';

const parsed = {
  parser,
  parserOptions: {
    requireConfigFile: false,
    babelOptions: { babelrc: false, configFile: false, presets: ['@babel/preset-typescript'], parserOpts: { plugins: ['jsx', 'typescript'] } },
  },
};

export default [
  { ignores: ['dist', 'src/__generated__', 'node_modules'] },
  {
    files: ['src/**/*.{ts,tsx}', '*.ts'],
    languageOptions: parsed,
    plugins: { 'jsx-a11y': a11y, 'react-hooks': hooks, samverkan: { rules: { 'features-apart': featuresApart } } },
    rules: {
      ...js.configs.recommended.rules,
      ...a11y.flatConfigs.strict.rules,
      ...hooks.configs.recommended.rules,
      'samverkan/features-apart': 'error',
      'no-restricted-syntax': ['error', { selector: 'TSAnyKeyword', message: 'Say what it is, or `unknown` and find out.' }],
      eqeqeq: 'error',
      // the compiler knows names and uses
      'no-undef': 'off',
      'no-unused-vars': 'off',
      'no-redeclare': 'off',
    },
  },
  { files: ['**/*.mjs'], ...js.configs.recommended, languageOptions: { globals: { process: 'readonly', URL: 'readonly', console: 'readonly' } } },
];
