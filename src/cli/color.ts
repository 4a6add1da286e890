/** Whether to print in colour: on terminals, unless the environment wants it otherwise. */

/**
 * True when text for a stream may be coloured. `FORCE_COLOR` decides where it is set (`0` and `false` mean no);
 * then any `NO_COLOR` means no; then terminals get colour and files and pipes do not.
 */
export function wantsColor(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return !env.NO_COLOR && stream.isTTY === true;
}
