/** A field of a form in which somebody describes a new document. */

/** How a field is filled in: `lines` is one item a line, `people` are ids between commas, `some` several of the options. */
export type FieldType = 'line' | 'text' | 'lines' | 'people' | 'day' | 'time' | 'number' | 'address' | 'one' | 'some';

/** One of the things that may be chosen. */
export type FormOption = {
  readonly value: string;
  readonly label: string;
  /** What is said beside the field once this is chosen. */
  readonly remark?: string;
  /** What another field of the form is set to once this is chosen; whoever fills it in may change it back. */
  readonly sets?: { readonly field: string; readonly value: string };
};

/** A field: its words, and what may be put in. */
export type FormField = {
  /** What the entry is called: a key of the front matter, `text:` and a heading, or `rating:` or `note:` and a criterion. */
  readonly name: string;
  readonly label: string;
  /** What belongs in it, as a sentence or two. */
  readonly hint: string;
  readonly type: FieldType;
  readonly required?: boolean;
  /** The file is called by it, so that what has the same name already is told. */
  readonly names?: boolean;
  /** For `one` and `some`. */
  readonly options?: readonly FormOption[];
  /** What stands in it at first. */
  readonly value?: string;
};
