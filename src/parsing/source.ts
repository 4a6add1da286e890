/** A text to parse: its path below the content folder, and the whole file. */
export type Source = { readonly path: string; readonly source: string };
