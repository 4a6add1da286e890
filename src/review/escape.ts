/**
 * Text of strangers in a comment on a forge. Whatever it holds, it is shown as it is: it makes no element, no link, no picture and
 * no reference, it calls nobody, and nothing of it hides.
 */
import { findInvisible } from '../model/invisible.ts';

/** Stands where a forge would otherwise see a name, a number or an address; readers do not see it. */
export const breaker = '\u200b';

/** The longest text that is shown whole, in UTF-16 units. */
const longest = 300;

/**
 * What forges make references and addresses of, in whatever place; the breaker goes behind what matches. What
 * ends the text counts too: a sign of ours may follow it.
 */
const triggers = [
  /[@#]/g, // @name, #12, and a@.b.c, which is an address of mail to some
  /[!$%~^&*](?=[\p{L}\p{N}_"-])/gu, // !12, $1, %milestone, ~label, &1, *iteration
  /(?=\$)/g, // $x$: where another character than a space stands before the sign, no formula begins
  /\$/g,
  /:(?=\/\/)/g, // https://
  /www(?=\.|$)/gi,
  /(?:mailto|xmpp)(?=:|$)/gi,
  /\p{L}-(?=\d|$)/gu, // GH-12, and TICKET-12 where a repository has such links
  /GHSA(?=-)/gi,
  /:(?=[\w+-])/g, // :tada:, whose end may be a sign of ours
  /\[(?=\w+:)/g, // [issue:12]
];

/** What may be the beginning of a commit's id, which may also be all letters. */
const commit = /[0-9a-f]{7,}/gi;

/** One line of text as Markdown that shows just that text. */
export function escapeText(text: string): string {
  let safe = oneLine(text);
  for (const trigger of triggers) safe = safe.replace(trigger, `$&${breaker}`);
  safe = safe.replace(commit, (id) => id.replace(/.{4}(?=.)/g, `$&${breaker}`));
  return safe
    .replace(/[\\`*_{}[\]()#|~=^]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('$', '&#36;')
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d+)\./, '$1\\.');
}

/** One line of text between as many backticks as it needs. Forges leave code alone. */
export function escapeCode(text: string): string {
  const line = oneLine(text) || ' ';
  const fence = '`'.repeat([...line.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0) + 1);
  const room = /^[` ]|[` ]$/.test(line) ? ' ' : '';
  return `${fence}${room}${line}${room}${fence}`;
}

/** The text with its spaces as one each, what hides in it as its number, and its end left out when it is too long. */
function oneLine(text: string): string {
  const clipped = text.length > longest ? `${text.slice(0, longest)}…` : text;
  let shown = '';
  let from = 0;
  for (const { start, length, name } of findInvisible(clipped)) {
    shown += `${clipped.slice(from, start)}[${name.split(' ')[0]}]`;
    from = start + length;
  }
  return (shown + clipped.slice(from)).toWellFormed().replace(/\s+/g, ' ').trim();
}
