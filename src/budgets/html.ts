/** A scan over HTML for what it loads and forbids. It reads pages that a build made, not whatever people may write. */

/** An element's opening tag. */
export type Tag = {
  /** In lower case. */
  readonly name: string;
  /** Names in lower case; an attribute without a value is an empty text. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands between the tags of a script or style; empty for all others. */
  readonly text: string;
};

const tag = /<!--[\s\S]*?-->|<([a-z][a-z0-9-]*)((?:\s+|\/(?!>)|[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\/?>/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const references: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#38': '&', '#39': "'" };

/** Every opening tag of a page, in order. */
export function tagsOf(html: string): Tag[] {
  const found: Tag[] = [];
  tag.lastIndex = 0;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const name = match[1]?.toLowerCase();
    if (!name) continue; // A comment.
    const attributes = new Map(
      [...(match[2] ?? '').matchAll(attribute)].map(([, key = '', double, single, bare]) => [
        key.toLowerCase(),
        decode(double ?? single ?? bare ?? ''),
      ]),
    );
    let text = '';
    if (name === 'script' || name === 'style') {
      const end = html.toLowerCase().indexOf(`</${name}`, tag.lastIndex);
      text = html.slice(tag.lastIndex, end === -1 ? undefined : end);
      tag.lastIndex += text.length;
    }
    found.push({ name, attributes, text });
  }
  return found;
}

function decode(text: string): string {
  return text.replace(/&(\w+|#\d+);/g, (whole, name: string) => references[name] ?? whole);
}
