/** The address of a forge's page for new files, with the name and the text of one in it. Small, because browsers load it. */
import type { NewFilePage } from '../model/forge.ts';

/** Where a new file can be written, and whether the address carries its text or only its name. */
export type NewFile = { readonly url: string; readonly holdsText: boolean };

/**
 * What a forge calls a new file: its path from the root of the repository.
 * @param below its path from the root of the project
 */
export function fileOnForge({ content }: NewFilePage, below: string): string {
  return content === undefined ? below : below.replace(/^content\//, () => content);
}

/**
 * The longest address that is sent, in bytes. GitHub answers 414 beyond 8,191 (github/docs#4537); nginx, which stands before many a
 * GitLab and Forgejo, takes a request line of 8 kB unless told otherwise (`large_client_header_buffers`).
 */
export const longestAddress = 8000;

/**
 * The address that opens a forge's editor on a new file.
 * @param below from the root of the project
 * @param text what the file begins with. It is left out of the address where the forge takes none, and where the address would be too
 * long, also once it is encoded a second time: that is how it survives the page on which somebody signs in.
 */
export function newFile(page: NewFilePage, below: string, text: string): NewFile {
  const path = fileOnForge(page, below);
  // A query as forms send it: every forge reads it, and halves of characters do no harm.
  const address = (parameters: Record<string, string>) => `${page.address}?${new URLSearchParams(parameters).toString()}`;
  const nameOnly = { url: address({ [page.name]: path }), holdsText: false };
  if (page.text === undefined) return nameOnly;
  const url = address({ [page.name]: path, [page.text]: text });
  return encodeURIComponent(url).length > longestAddress ? nameOnly : { url, holdsText: true };
}
