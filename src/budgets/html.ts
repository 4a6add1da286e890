/** A scan over HTML for what it loads and forbids, tag by tag, as browsers read them. */
import { readTags } from '../model/html-tags.ts';

/** An element's opening tag. */
export type Tag = {
  /** In lower case. */
  readonly name: string;
  /** Names in lower case; an attribute without a value is an empty text. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands between the tags of a script or style; empty for all others. */
  readonly text: string;
};

/** Every opening tag of a page, in order. */
export function tagsOf(html: string): Tag[] {
  const found: (Omit<Tag, 'text'> & { text: string })[] = [];
  let open: { text: string } | undefined;

  readTags(html, {
    startTag({ tagName, attrs }) {
      const tag = { name: tagName, attributes: new Map(attrs.map(({ name, value }) => [name, value])), text: '' };
      found.push(tag);
      open = tagName === 'script' || tagName === 'style' ? tag : undefined;
    },
    endTag() {
      open = undefined;
    },
    text(text) {
      if (open) open.text += text;
    },
  });
  return found;
}
