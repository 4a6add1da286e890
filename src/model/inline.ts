/** A sentence of front matter as Markdown reads it: words, code, emphasis and links. Plain data, so that it can be kept between runs. */

/** A part of such a sentence. */
export type Inline =
  | { readonly form: 'text' | 'code'; readonly text: string }
  | { readonly form: 'emphasis' | 'strong'; readonly parts: readonly Inline[] }
  /** `url` as it was written: an address or a reference. */
  | { readonly form: 'link'; readonly url: string; readonly parts: readonly Inline[] };

/** Its words alone. */
export function inlineText(parts: readonly Inline[]): string {
  return parts.map((part) => ('parts' in part ? inlineText(part.parts) : part.text)).join('');
}
