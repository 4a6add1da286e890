/** Words of strangers, cut where a message would not end. */

/**
 * The text, or the beginning of a longer one with an ellipsis behind it.
 * @param longest UTF-16 units of the text that are kept
 */
export function clip(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/**
 * The text, or the first words of a longer one with an ellipsis behind them.
 * @param longest UTF-16 units of the text that are kept at most; a single word that is longer is cut
 */
export function clipWords(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = text.lastIndexOf(' ', longest);
  return `${text.slice(0, end > 0 ? end : longest).replace(/[.,;:]$/, '')}…`;
}
