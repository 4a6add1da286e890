/** Text on its way into HTML that we write ourselves; components need none of this, because Astro does it for them. */

/** The text for an element or a quoted attribute: browsers show every character as it is. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
