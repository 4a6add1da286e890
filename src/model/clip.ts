/** Words of strangers, cut where a message would not end. */

/**
 * The text, or the beginning of a longer one with an ellipsis behind it.
 * @param longest UTF-16 units of the text that are kept
 */
export function clip(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
