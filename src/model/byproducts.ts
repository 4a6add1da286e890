/** Files that editors, disks and systems leave beside those that people write: they are no part of the record. */

/** Names of files and folders that are always somebody else's; lower case. */
const names = new Set([
  // What vim writes to find out whether it may.
  '4913',
  'desktop.ini',
  'ehthumbs.db',
  'icon\r',
  'lost+found',
  'thumbs.db',
  '$recycle.bin',
  '@eadir',
  '__macosx',
  'system volume information',
]);

/**
 * `.DS_Store`, `.#x.mdx` and `._x.mdx`; `x.mdx~`; `#x.mdx#`; `~$x.docx`; `x.swp`; `x.orig`; JetBrains' `x.mdx___jb_tmp___`.
 * Git's own rule of thumb is the first: a name that begins with a full stop is not for listing.
 */
const forms = /^\.|~$|^#.*#$|^~\$|\.(?:sw[a-p]|orig|rej|bak|tmp|crswap)$|___jb_(?:tmp|old|bak)___$/is;

/**
 * True for a path in which a folder or the file itself is such a by-product. Paths start at the content folder or at the project, with
 * forward slashes; `public/` is published as it is (`.nojekyll`, `.well-known/`), and not asked about.
 */
export function isByproduct(path: string): boolean {
  return path.split('/').some(isByproductName);
}

/** The same of one name. */
export function isByproductName(name: string): boolean {
  return forms.test(name) || names.has(name.toLowerCase());
}
