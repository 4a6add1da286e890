// Lint: sound TypeScript, sound Astro, and the house's import directions (docs/design.md, "The house").
import astro from 'eslint-plugin-astro';
import regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { house } from './scripts/house.mjs';

/** A folder imports from itself and from the folders that the house names for it. */
const boundaries = Object.entries(house).map(([folder, { imports }]) => ({
  files: [`src/${folder}/**/*.{ts,astro}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: Object.keys(house)
              .filter((other) => other !== folder && !imports.includes(other))
              .map((other) => `**/${other}/**`),
            message: `src/${folder} imports ${imports.length > 0 ? `from ${imports.map((each) => `src/${each}`).join(', ')} only` : 'no other folder of src/'}: move what you need there, or pass it in (docs/design.md, “The house”).`,
          },
          ...(folder === 'site'
            ? []
            : [{ group: ['astro:content'], message: 'Only src/site asks astro:content; add the question there.' }]),
        ],
      },
    ],
  },
}));

const noBarrels = { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' };

const day = 'What is published must not depend on when it is built: take the day as an argument; src/cli/as-of.ts settles it.';

/** What would come out differently on another day. */
const ofTheClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: day },
  { selector: "CallExpression[callee.name='Date']", message: day },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: day },
  { selector: "CallExpression[callee.object.name='DateTime'][callee.property.name=/^(?:now|local)$/]", message: day },
];

/** What would come out differently on a machine with another language. */
const ofTheMachine = [
  {
    selector: "CallExpression[callee.property.name='localeCompare'][arguments.length=1]",
    message: 'Compare by src/model/order.ts, or name the language. Without it the machine decides.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale(String|DateString|TimeString|LowerCase|UpperCase)$/][arguments.length=0]',
    message: 'Name the language. Without it the machine decides.',
  },
  {
    selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]",
    message: 'Name the language. Without it the machine decides.',
  },
];

const noWideCalls = {
  selector: 'CallExpression[callee.property.name=/^(?:push|unshift|splice|min|max|fromCharCode|fromCodePoint)$/] > SpreadElement.arguments',
  message: 'Each item becomes an argument, and the stack has no room for a hundred thousand: use a loop.',
};

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.docket/', 'node_modules/', 'tests/fixtures/', 'tests/golden/*/'] },
  ...tseslint.configs.strictTypeChecked.map((each) => ({ ...each, files: ['**/*.ts'] })),
  { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: true } } },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
    },
  },
  {
    // A test that finds nothing where it looks should fail right there.
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
    },
  },
  {
    // A pattern that meets contributors' text takes time that grows with the text alone.
    ...regexp.configs['flat/recommended'],
    files: ['src/**/*.{ts,astro}', 'scripts/**/*.{ts,cjs}'],
    rules: {
      ...regexp.configs['flat/recommended'].rules,
      'regexp/no-super-linear-move': 'error',
      // Control characters and ranges of signs are what some patterns look for.
      'no-control-regex': 'off',
      'regexp/no-obscure-range': 'off',
      'no-misleading-character-class': ['error', { allowEscape: true }],
    },
  },
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-recommended'],
  ...boundaries,
  { files: ['src/**/*.{ts,astro}'], rules: { 'no-restricted-syntax': ['error', noBarrels, noWideCalls, ...ofTheMachine, ...ofTheClock] } },
  {
    // The one place that asks the clock, and scripts that run where and when somebody reads.
    files: ['src/cli/today.ts', 'src/client/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noBarrels, noWideCalls, ...ofTheMachine] },
  },
  { files: ['src/**/*.test.ts'], rules: { 'no-restricted-syntax': ['error', noBarrels, ...ofTheMachine] } },
  { files: ['tests/**/*.ts', 'scripts/**/*.{ts,cjs}'], rules: { 'no-restricted-syntax': ['error', ...ofTheMachine] } },
);
