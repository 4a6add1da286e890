/** Values as YAML, written so that every YAML reader reads back the same text. Small, because browsers load it. */

/** Words that YAML 1.1 or 1.2 takes for something other than text. */
const taken = /^(?:true|false|yes|no|on|off|null|y|n|nan|inf)$/i;

/**
 * A text as a value on one line: plain where no reader could take it for anything else, between quotation marks otherwise.
 * Plain texts begin with a letter, so that no number, date or time is among them.
 */
export function yamlText(text: string): string {
  const plain =
    /^\p{L}[^\p{C}\p{Zl}\p{Zp}:#[\]{}"\\`]*$/u.test(text) && /[^\s,]$/u.test(text) && !taken.test(text) && !/[^\S ]|\s{2}/u.test(text);
  return plain ? text : quoted(text);
}

/** `key: value`; nothing for a value that is not there. */
export function textLine(key: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${key}: ${yamlText(value)}`;
}

/** `key: value` for a day, a number or a word that YAML reads as meant. */
export function wordLine(key: string, value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : `${key}: ${value}`;
}

/** `key: [one, two]`, for ids and references; nothing for a list that is not there. */
export function listLine(key: string, values: readonly string[] | undefined): string | undefined {
  return values && `${key}: [${values.map(inList).join(', ')}]`;
}

/** One value a line, for sentences; nothing for a list that is empty or not there. */
export function linesUnder(key: string, values: readonly string[] | undefined): string | undefined {
  return values && values.length > 0 ? [`${key}:`, ...values.map((value) => `  - ${yamlText(value)}`)].join('\n') : undefined;
}

/** Between brackets a comma ends a value; ids and references need no marks, and whatever else there is gets them. */
function inList(value: string): string {
  const plain = /^[a-z][\w.-]*(?::[\w./#-]+)?$/.test(value) && !taken.test(value);
  return plain ? value : quoted(value);
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
