/** Plain text as Markdown that shows just that text. */

/**
 * Escapes everything that Markdown or MDX would take for a mark. References such as `RFC 1` stay what they are: they are part of
 * what people write.
 */
export function markdownText(text: string): string {
  return (
    text
      .replace(/[\\`*_{}[\]<>|~$&]/g, '\\$&')
      .replace(/^(\s*)([#+-]|\d+(?=[.)]))/, (_, space: string, sign: string) => (/\d/.test(sign) ? `${space}${sign}` : `${space}\\${sign}`))
      .replace(/^(\s*\d+)([.)])/, '$1\\$2')
      // At the end of a heading such characters close it, and no reader sees them.
      .replace(/(\s)(#+)$/, '$1\\$2')
  );
}
