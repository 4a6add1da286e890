/** The address of a preview, as it is typed behind `--preview-url`. */

/**
 * The address in a form that no Markdown can misread, with a slash at its end.
 * @returns or why it is none, as a sentence
 */
export function readPreviewUrl(typed: string): { readonly url: string } | { readonly problem: string } {
  const { protocol, host, pathname } = URL.canParse(typed) ? new URL(typed) : { protocol: '', host: '', pathname: '' };
  if (!/^https?:$/.test(protocol) || !/^[\w.:[\]-]+$/.test(host)) {
    return { problem: `\`${typed}\` is no address of a preview: give one like https://preview.example.org/12/` };
  }
  const path = pathname.replace(/[^\w/.~%-]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return { url: `${protocol}//${host}${path.replace(/(?<!\/)\/*$/, '/')}` };
}
