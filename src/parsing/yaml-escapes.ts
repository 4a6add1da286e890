/** Escapes of YAML, such as `"\u202e"`, that stand for characters which no reader would see. */
import { Parser } from 'yaml';
import { mayBeInvisible } from '../model/invisible.ts';
import type { EscapeFact } from '../model/syntax.ts';

const yamlEscape = /\\(?:u[Dd][89A-Fa-f][\da-fA-F]{2}\\u[Dd][C-Fc-f][\da-fA-F]{2}|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])/g;

/** Escapes of one letter that stand for characters which may be invisible. */
const letters: Readonly<Partial<Record<string, string>>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  v: '\v',
  f: '\f',
  N: '\x85',
  L: '\u2028',
  P: '\u2029',
};

/** Escapes in quotation marks that stand for characters which may be invisible, in their order. Offsets are those of `text`. */
export function yamlEscapesIn(text: string): EscapeFact[] {
  if (!text.includes('\\')) return [];
  const found: EscapeFact[] = [];
  const tokens: unknown[] = [...new Parser().parse(text)];
  for (let token = tokens.pop(); token !== undefined; token = tokens.pop()) {
    if (typeof token !== 'object' || token === null) continue;
    const { type, offset, source } = token as { type?: string; offset?: number; source?: string };
    if (type === 'double-quoted-scalar' && offset !== undefined && source !== undefined) {
      for (const { 0: written, index } of source.matchAll(yamlEscape)) {
        const standsFor = written.length === 2 ? letters[written.slice(1)] : characters(written);
        const start = offset + index;
        if (standsFor !== undefined && mayBeInvisible(standsFor))
          found.push({ span: { start, end: start + written.length }, text: standsFor });
      }
    }
    for (const part of Object.values(token)) if (typeof part === 'object') tokens.push(part);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** What `\x07`, `\u202e` or two halves of a pair stand for. */
function characters(written: string): string {
  return written
    .slice(1)
    .split('\\')
    .map((each) => {
      const code = parseInt(each.slice(1), 16);
      return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code);
    })
    .join('');
}
