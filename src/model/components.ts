/** The closed list of components that content may use. */

/** Names as written in MDX; each is implemented by the file of that name in `src/components/prose/`. */
export const componentNames: readonly string[] = ['Resolution', 'Action', 'ActionUpdate', 'Example'];
