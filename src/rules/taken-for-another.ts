/** Values that YAML takes for something else than their writers did: numbers, truth and nothing where text was meant, and text for them. */
import { z } from 'zod';
import type { Fix } from '../model/finding.ts';
import { line } from '../model/value-schemas.ts';
import type { PlainScalar } from '../parsing/plain-scalars.ts';
import { isCut } from './cut-value.ts';

/** A value that its schema refuses. */
export type Refused = {
  readonly value: unknown;
  /** The value as it is written, where it has no quotation marks. */
  readonly plain: PlainScalar | undefined;
  readonly schema: z.core.$ZodType | undefined;
  readonly source: string;
};

const nothing = /^(?:null|Null|NULL)$/;
const quote = 'put it between quotation marks';

/** What to do about such a value, with the fix; nothing where quotation marks make no difference. */
export function takenForAnother({ value, plain, schema, source }: Refused): { help?: string; fix?: Fix } {
  if (!plain || !schema || plain.written === '~') return {};
  const { written, span, comment } = plain;
  const isAllowed = (text: unknown) => z.safeParse(schema, text).success;
  const put = (text: string, kind: Fix['kind'], at = span) => ({ fix: { span: at, text, kind } });
  if (typeof value === 'string') {
    const truth = /^(?:yes|y|on)$/i.test(written) ? 'true' : /^(?:no|n|off)$/i.test(written) ? 'false' : undefined;
    return truth !== undefined && isAllowed(truth === 'true') ? { help: `write \`${truth}\``, ...put(truth, 'certain') } : {};
  }
  if (written !== '') {
    const end = comment && isCut(source, plain, schema === line) ? comment.end : span.end;
    const text = source.slice(span.start, end);
    // A person may be called Null, and whoever writes `null` may mean nothing.
    const kind = nothing.test(written) || end !== span.end ? 'suggested' : 'certain';
    return isAllowed(text) ? { help: quote, ...put(JSON.stringify(text), kind, { start: span.start, end }) } : {};
  }
  const lost = comment && source.slice(comment.start, comment.end);
  if (!lost || !/^#[^\s#]/.test(lost)) return {};
  const help = `${quote}: behind a space, \`#\` begins a comment`;
  return isAllowed(lost) ? { help, ...put(JSON.stringify(lost), 'suggested', comment) } : { help };
}

/** A number between quotation marks where a number is asked for, as a fix. `span` is the place of the value with its marks. */
export function numberInQuotes(value: unknown, span: Fix['span'], schema: z.core.$ZodType | undefined): { help?: string; fix?: Fix } {
  if (!schema || typeof value !== 'string' || !/^\d{1,9}$/.test(value) || !z.safeParse(schema, Number(value)).success) return {};
  return { help: 'a number needs no quotation marks', fix: { span, text: String(Number(value)), kind: 'certain' } };
}

/** How a value is quoted in a message when YAML made something else of it; `undefined` for every other value. */
export function asWritten(value: unknown, plain: PlainScalar | undefined): string | undefined {
  return plain && plain.written !== '' && plain.written !== '~' && typeof value !== 'string' ? plain.written : undefined;
}
