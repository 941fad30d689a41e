import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

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
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text is never markup.' },
        {
          selector:
            "CallExpression[callee.name='useAssembly'] > ArrowFunctionExpression[params.0.type='Identifier'][body.type='Identifier']",
          message: 'A component looks at its part of the record, never at all of it; an act reads assemblyNow().',
        },
      ],
    },
  },
  {
    files: ['renderer/**/*.tsx', 'renderer/**/*.ts'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error' },
  },
  {
    // One way to the host: `useAsk` and `useAct`, which tell a refusal in words. The page of recovery stands before any of it.
    files: ['renderer/app/**/*.{ts,tsx}', 'renderer/features/**/*.{ts,tsx}', 'renderer/ui/**/*.{ts,tsx}'],
    ignores: ['renderer/ui/ask.ts', 'renderer/ui/act.ts', 'renderer/features/home/RecoveryDialog.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/client'],
              importNames: ['transport', 'execute', 'replica'],
              message: 'Ask the host by useAsk(), act by useAct(): they tell refusals.',
            },
            { group: ['**/client/*'], message: 'The client is entered by its door.' },
          ],
        },
      ],
    },
  },
);
