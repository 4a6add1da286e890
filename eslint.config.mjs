// Lint: sound TypeScript, sound Astro, and the house's import directions (docs/design.md, "The house").
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** A folder may import from these folders of `src/` and from itself; anything else goes through another door. */
const doors = {
  difference: { may: [], say: 'src/difference compares blocks, here and in browsers, and stands alone.' },
  model: { may: [], say: 'src/model is pure and imports nothing of src/: move what you need into the model, or pass it in.' },
  parsing: {
    may: ['model', 'difference'],
    say: 'src/parsing turns one text into facts; it knows src/model and the blocks of src/difference, and nothing of folders or git.',
  },
  git: { may: ['model'], say: 'src/git asks git about commits, files and authors; it knows src/model only.' },
  record: {
    may: ['model', 'difference', 'parsing', 'git'],
    say: 'src/record reads a folder or a commit as documents; it imports src/model, src/difference, src/parsing and src/git.',
  },
  history: {
    may: ['model', 'difference', 'parsing', 'git', 'record'],
    say: 'src/history reads revisions and compares them; it imports src/model, src/difference, src/parsing, src/git and src/record.',
  },
  rules: {
    may: ['model', 'difference', 'parsing', 'git', 'record'],
    say: 'Rules are pure functions over documents: they import src/model, src/difference and what src/parsing, src/git and src/record say of a document.',
  },
  markdown: { may: ['model'], say: 'src/markdown renders prose and knows only src/model; the record is handed to its plugins.' },
  feeds: { may: ['model'], say: 'src/feeds writes records for other programs; it is pure and knows only src/model.' },
  site: {
    may: ['model', 'parsing', 'record', 'history', 'markdown', 'difference', 'feeds', 'drafts'],
    say: 'src/site answers what pages ask; it imports src/model, src/parsing, src/record, src/history, src/markdown, src/difference, src/feeds and src/drafts.',
  },
  drafts: {
    may: ['model'],
    say: 'src/drafts makes the text of new documents, here and in browsers: it knows the words of src/model, and no disk.',
  },
  client: { may: ['difference', 'drafts'], say: 'Client scripts run in browsers and know only src/difference and src/drafts.' },
  components: { may: ['client', 'model'], say: 'Components take props: ask src/site in the page and hand the answer in.' },
  layouts: { may: ['components', 'model', 'styles'], say: 'Layouts are made of components and take props: ask src/site in the page.' },
  pages: {
    may: ['layouts', 'components', 'model', 'site', 'drafts'],
    say: 'Pages ask src/site and show the answer with layouts and components.',
  },
  review: {
    may: ['model', 'difference', 'parsing', 'git', 'record', 'rules'],
    say: 'src/review says what a change does to the record; it is pure and knows src/model, src/difference, src/rules and the types of src/parsing, src/git and src/record.',
  },
  budgets: { may: ['model', 'parsing'], say: 'src/budgets weighs a built site; it knows src/model and src/parsing.' },
  cli: {
    may: ['rules', 'parsing', 'git', 'record', 'history', 'model', 'drafts', 'review', 'site', 'budgets'],
    say: 'Commands ask every room but src/difference, src/markdown, src/feeds and what shows pages.',
  },
};

const boundaries = Object.entries(doors).map(([folder, { may, say }]) => ({
  files: [`src/${folder}/**/*.{ts,astro}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [...Object.keys(doors), 'styles']
              .filter((other) => other !== folder && !may.includes(other))
              .map((other) => `**/${other}/**`),
            message: say,
          },
          ...(folder === 'site'
            ? []
            : [{ group: ['astro:content'], message: 'Only src/site asks astro:content; add the question there.' }]),
        ],
      },
    ],
  },
}));

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
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-recommended'],
  ...boundaries,
  {
    files: ['src/**/*.{ts,astro}'],
    ignores: ['astro.config.mjs'],
    rules: { 'no-restricted-syntax': ['error', { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' }] },
  },
);
