/** Options that npm kept to itself because the two hyphens before them were left out. */

/** The options of commands that are likely to be typed, as npm names settings. */
const options: Readonly<Record<string, readonly string[]>> = {
  check: ['base', 'fix', 'format', 'author', 'as_of'],
  review: ['base', 'format', 'author', 'preview_url', 'as_of'],
  build: ['as_of'],
  dev: ['as_of'],
  stale: ['as_of'],
  comment: ['post', 'preview_url'],
  new: ['yes', 'date', 'from', 'made_in', 'author', 'status', 'rfc', 'topic', 'chair', 'area', 'size', 'slug', 'until', 'as_of'],
};

/** What npm kept. */
export type Swallowed = {
  /** What to write instead, for people. */
  readonly sentence: string;
  /** False when npm may have been given the setting for reasons of its own, so that the command may go on. */
  readonly certain: boolean;
};

/**
 * What npm kept of a command's options, if it did.
 * @param args the command's name and what it was given
 * @param env the environment that npm gave it: after `npm run check --base main` it has `npm_config_base`
 */
export function swallowedOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Swallowed | undefined {
  const [command = '', ...rest] = args;
  // Where one option came through, the hyphens were there.
  if (env.npm_lifecycle_event !== command || rest.some((arg) => arg.startsWith('-'))) return undefined;
  const known = Object.hasOwn(options, command) ? (options[command] ?? []) : [];
  const kept = known.filter((name) => (env[`npm_config_${name}`] ?? '') !== '');
  if (kept.length === 0) return undefined;
  const flags = kept.map((name) => `--${name.replaceAll('_', '-')}`).join(' ');
  return {
    sentence: `npm kept ${flags} to itself: write two hyphens before what is meant for the command, as in \`npm run ${command} -- … ${flags}\``,
    certain: kept.some((name) => name !== 'yes'),
  };
}
