/** Languages of code blocks beside those that Shiki brings. Which those are, only those ask who need the list. */

/** Names for text that is no code: such blocks are shown as they are. */
export const plainLanguages: readonly string[] = ['text', 'plaintext', 'txt'];

/** Languages whose grammars are our own; each is the file of that name in `src/markdown/languages/`. */
export const ownLanguages: readonly string[] = ['opam'];
