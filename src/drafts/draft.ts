/** A document that somebody is about to write: where its file belongs, and the text it begins with. */

/** What every draft of `src/drafts/` is: pure data, for the command line and for browsers. */
export type Draft = {
  /** From the root of the project, with forward slashes: `content/rfcs/0008-crash-reports/index.mdx`. */
  readonly path: string;
  /** The whole file, ending with a line end. */
  readonly text: string;
};

/**
 * Front matter and body as the text of a file.
 * @param frontMatter lines of YAML, as `keyLine` and its neighbours write them; those that are `undefined` are left out
 * @param body paragraphs, headings and marks; an empty line goes between two
 */
export function documentText(frontMatter: readonly (string | undefined)[], body: readonly string[]): string {
  return `${[`---`, ...frontMatter.filter((line) => line !== undefined), `---`].join('\n')}\n${body.map((part) => `\n${part}\n`).join('')}`;
}
