/** What a document's Markdown is made of, as far as rules look at it. Plain data, so that it can be kept between runs. */
import type { Span } from './finding.ts';

/** A link, whether it is written in Markdown or as an element. Spans are offsets in the file. */
export type LinkFact = {
  readonly span: Span;
  /** Where it leads, as the parser reads it: entities decoded, escapes undone. */
  readonly url: string;
  /** The place of the address as it is written; the whole link where a definition holds the address. */
  readonly urlSpan: Span;
  /** The text that a reader sees or hears: a picture in a link counts with its alternative text. */
  readonly label: string;
  /** `[a](b)`, `[a][b]`, `<https://…>`, an address that merely stands in the text, or `<a href="b">a</a>`. */
  readonly form: 'inline' | 'reference' | 'angle' | 'bare' | 'element';
};

/** A picture; `urlSpan` as in {@link LinkFact}. */
export type ImageFact = {
  readonly span: Span;
  readonly url: string;
  readonly urlSpan: Span;
  readonly alt: string;
  /** `![a](b)`, `![a][b]`, or `<img src="b" alt="a">`. */
  readonly form: 'inline' | 'reference' | 'element';
};

/** A code block between fences; indented code has no language to name and is left out. */
export type CodeFact = {
  readonly span: Span;
  /** The first word after the fence; empty when there is none. */
  readonly language: string;
  /** The place of that word, or of the fence. */
  readonly languageSpan: Span;
};

/** An attribute of an element. */
export type AttributeFact = {
  /** Empty for a spread: `{...props}`. */
  readonly name: string;
  /** Absent for an attribute without a value, an expression or a spread. */
  readonly value?: string;
  readonly form: 'text' | 'flag' | 'expression' | 'spread';
};

/** A component of MDX, or an element of raw HTML. */
export type ElementFact = {
  readonly span: Span;
  /** The opening tag alone. */
  readonly tag: Span;
  /** As written; empty for a fragment (`<>`), and for HTML whose tag never ends. */
  readonly name: string;
  /** Whether it was written in MDX, where names are components, or as HTML in Markdown. */
  readonly origin: 'mdx' | 'html';
  readonly attributes: readonly AttributeFact[];
};

/** MDX that computes: `import …`, `export …`, `{…}`. Comments and literals in braces are left out. */
export type ScriptFact = { readonly span: Span; readonly form: 'module' | 'expression' };

/** `[label]: address`. */
export type DefinitionFact = {
  readonly span: Span;
  readonly label: string;
  readonly url: string;
  readonly urlSpan: Span;
  /** True when a link or picture refers to it. */
  readonly used: boolean;
};

/** Text that was probably meant as a link: `[a][b]` or `[^1]` without a definition, or brackets that do not fit. */
export type BrokenLinkFact = { readonly span: Span; readonly form: 'undefined-reference' | 'malformed'; readonly written: string };

/** `[^label]: note`. */
export type FootnoteFact = {
  /** The place of `[^label]:`. */
  readonly span: Span;
  readonly label: string;
  /** Whether readers see it: not where nothing that they see refers to it, nor where another before it has its label. */
  readonly state: 'shown' | 'unused' | 'repeated';
};

/** A row of a table whose cells are not those of its header, or in which a cell ends inside code. */
export type RowFact = {
  readonly span: Span;
  /** How many cells the header has, and the row. */
  readonly columns: number;
  readonly cells: number;
  /** The place of what stands in cells that no reader sees. */
  readonly lost?: Span;
  /** The row with `\|` for each `|` in its code, where it has as many cells as the header then. */
  readonly meant?: string;
};

/** Words and signs that are in no place where readers see them. */
export type HiddenFact = {
  readonly span: Span;
  /** What stands behind the language of a block of code; a number sign at the end of a heading; `</b>` that closes nothing; `<!DOCTYPE html>`. */
  readonly form: 'beside-language' | 'closing-sign' | 'end-tag' | 'declaration';
};

/** Characters that stand in a text under another name, such as `&#8238;`, and that readers may not see. */
export type EscapeFact = { readonly span: Span; readonly text: string };

/** Everything of a document's syntax that rules look at. */
export type SyntaxFacts = {
  readonly links: readonly LinkFact[];
  readonly images: readonly ImageFact[];
  readonly code: readonly CodeFact[];
  readonly elements: readonly ElementFact[];
  readonly scripts: readonly ScriptFact[];
  /** HTML comments. */
  readonly comments: readonly Span[];
  readonly definitions: readonly DefinitionFact[];
  readonly brokenLinks: readonly BrokenLinkFact[];
  readonly footnotes: readonly FootnoteFact[];
  readonly rows: readonly RowFact[];
  readonly hidden: readonly HiddenFact[];
  /** Entities that stand for characters which readers may not see, in the order in which they stand. */
  readonly escapes: readonly EscapeFact[];
  /** Code within prose that holds a character which may hide: other code holds none. */
  readonly inlineCode: readonly Span[];
  /** The characters that stand in emphasis, each once: the italic font is cut down to them. */
  readonly emphasised: string;
};

/** The syntax of a document that has no body. */
export const noSyntax: SyntaxFacts = {
  links: [],
  images: [],
  code: [],
  elements: [],
  scripts: [],
  comments: [],
  definitions: [],
  brokenLinks: [],
  footnotes: [],
  rows: [],
  hidden: [],
  escapes: [],
  inlineCode: [],
  emphasised: '',
};
