/** Fixes of front matter: another word in the place of a value. */
import type { Fix, Span } from '../model/finding.ts';

/**
 * The fix that writes `word` where a value stands. A value that runs over several lines is left to people:
 * what separates it from the next key is part of its place.
 */
export function replaceValue(source: string, span: Span, word: string, kind: Fix['kind']): { fix?: Fix } {
  return /[\r\n]/.test(source.slice(span.start, span.end)) ? {} : { fix: { span, text: yamlText(word), kind } };
}

/** A text as YAML reads it back: between quotation marks where it would be taken for something else. */
function yamlText(text: string): string {
  const plain = /^[a-z][\w/-]*(?: [\w/-]+)*$/i.test(text) && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text);
  return plain ? text : JSON.stringify(text);
}
