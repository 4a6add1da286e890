/**
 * The folders of `src/`: the question that each answers, and the folders it may import from. The linter enforces the imports, and
 * `node scripts/house.ts` writes the table of docs/design.md from here.
 */

/** @typedef {{ question: string, imports: readonly string[] }} Folder */

/** @type {Readonly<Record<string, Folder>>} */
export const house = {
  model: { question: 'what is a record? Schemas, lifecycle, references, graph. No disk.', imports: [] },
  difference: { question: 'what changed between two revisions? Runs here and in browsers.', imports: [] },
  parsing: { question: 'what does one text say, and what is it made of?', imports: ['model', 'difference'] },
  git: { question: 'what does the repository know: commits, texts, authors, numbers?', imports: ['model'] },
  assets: { question: 'what does a file hold that is no text, and may it be shown or published?', imports: ['model'] },
  record: {
    question: 'which documents are in a folder, or in a commit, and what changed?',
    imports: ['model', 'difference', 'parsing', 'git', 'assets'],
  },
  history: {
    question: 'how did a document come to be, and how do its revisions differ?',
    imports: ['model', 'difference', 'parsing', 'git', 'record'],
  },
  rules: {
    question: 'what is wrong with it? One rule a file, and their registry.',
    imports: ['model', 'difference', 'parsing', 'git', 'assets', 'record'],
  },
  review: {
    question: 'what does a change do to the record? Its comment on a forge.',
    imports: ['model', 'difference', 'parsing', 'git', 'record', 'rules'],
  },
  drafts: { question: 'what does a new document begin with? Pure text, here and in browsers.', imports: ['model'] },
  search: { question: 'what is looked for, and how is a text found by it? Pure text, here and in browsers.', imports: ['model'] },
  markdown: { question: 'how does prose become HTML?', imports: ['model'] },
  feeds: { question: 'what do other programs read of the record? Pure text over the model.', imports: ['model'] },
  site: {
    question: 'what may pages ask? The only folder that asks `astro:content`.',
    imports: ['model', 'parsing', 'assets', 'record', 'history', 'markdown', 'difference', 'feeds', 'drafts', 'search'],
  },
  client: { question: 'what can scripts add to a page that is complete without them?', imports: ['difference', 'drafts', 'search'] },
  components: { question: 'what does a reader see? Props in, HTML out.', imports: ['model', 'client', 'styles'] },
  layouts: { question: 'what do all pages of a sort have in common?', imports: ['components', 'model', 'styles'] },
  pages: { question: 'what stands at which address? Thin.', imports: ['layouts', 'components', 'model', 'site', 'drafts'] },
  styles: { question: 'how does it look? Layers, tokens, prose, print.', imports: [] },
  budgets: { question: 'what does the built site weigh?', imports: ['model', 'parsing'] },
  cli: {
    question: 'what does a command do? One file a command.',
    imports: ['rules', 'parsing', 'git', 'record', 'history', 'model', 'drafts', 'review', 'site', 'budgets', 'search'],
  },
};
