import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const forbidden = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text is never markup.' },
];
const clockMessage =
  "A screen's own clock may be another day's: hostNow() and useNow() follow the host (DAT-8); the host takes sources.now().";
const ownClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clockMessage },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: clockMessage },
];

export default tseslint.config(
  { ignores: ['dist/', 'release/', 'out/', 'node_modules/', 'build/', '*.config.*', '.dependency-cruiser.cjs'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-empty-function': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', ...forbidden],
    },
  },
  {
    files: ['renderer/**/*.tsx', 'renderer/**/*.ts'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error' },
  },
  {
    files: ['renderer/**', 'shared/**', 'electron/{host,documents,imports,demo}/**'],
    ignores: ['renderer/client/{host-clock,clock-jump}.ts', 'electron/host/{clock,sources}.ts'],
    rules: { 'no-restricted-syntax': ['error', ...forbidden, ...ownClock] },
  },
);
