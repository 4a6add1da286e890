/** `docs/benchmarks.md`: a part is written anew, and the others stay as they are. */
import { readFile, writeFile } from 'node:fs/promises';

/**
 * Puts a part into the page.
 * @param heading the part's `##` heading; without one it is what comes before the first of them
 * @param text everything below the heading
 */
export async function writePart(page: string, heading: string | undefined, text: string): Promise<void> {
  const old = await readFile(page, 'utf8').catch(() => '');
  await writeFile(page, withPart(old, heading, text));
}

/** The page with one of its parts exchanged, or added at its end. */
export function withPart(page: string, heading: string | undefined, text: string): string {
  const [first = '', ...parts] = page.split(/^(?=## )/m).map((part) => part.trim());
  if (heading === undefined) return joined([text, ...parts]);
  const fresh = `## ${heading}\n\n${text}`;
  const at = parts.findIndex((part) => part.startsWith(`## ${heading}\n`));
  return joined([first, ...(at === -1 ? [...parts, fresh] : parts.with(at, fresh))]);
}

const joined = (parts: readonly string[]) => `${parts.map((part) => part.trim()).join('\n\n')}\n`;
