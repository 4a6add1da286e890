/** Questions that several kinds share. */
import { isSafeUrl } from '../../model/address-safety.ts';
import { isCalendarDate } from '../../model/dates.ts';
import type { Kind } from '../../model/kinds.ts';
import { fileNameOf, isSafeName, oneLine, slugOf } from '../../drafts/names.ts';
import type { Field } from './answers.ts';
import type { Known } from './context.ts';
import { peopleChoices, readPerson } from './people.ts';

/** A text on one line. */
export function readLine(text: string): { value: string } | { problem: string } {
  const value = oneLine(text);
  return value === '' ? { problem: 'it has no characters that can be seen' } : { value };
}

/** What the document is called; given without a flag. */
export function titleField(question: string): Field {
  return { name: 'title', help: question, question, read: readLine };
}

/** The name of the file, where the title gives none or another is wanted. */
export function slugField(kind: Kind): Field {
  return {
    name: 'slug',
    flag: '--slug <name>',
    help: 'name the file so, instead of after the title: lower-case words joined by hyphens',
    question: 'What shall its file be called? Lower-case words joined by hyphens',
    arises: (known) => slugOf(known.one('title') ?? 'given') === '',
    propose: () => [fileNameOf('', kind)],
    read: readFileName,
  };
}

/** A name that a file may have, in whole or in part. */
export function readFileName(text: string): { value: string } | { problem: string } {
  return isSafeName(text)
    ? { value: text }
    : { problem: `\`${text}\` is no name for a file: write up to 60 lower-case letters, digits and hyphens` };
}

export const summaryField: Field = {
  name: 'summary',
  flag: '--summary <text>',
  help: 'one or two plain sentences that lists show; asked for in the text when left out',
  question: 'What does it come to, in one or two sentences?',
  optional: true,
  read: readLine,
};

export const topicField: Field = {
  name: 'topic',
  flag: '--topic <id>',
  help: 'a topic it belongs to (repeat it, or write commas, for more)',
  question: 'Which topics does it belong to?',
  many: true,
  optional: true,
  choices: ({ config }) => Object.entries(config.topics).map(([value, { name }]) => ({ value, label: name })),
};

/** A date, today unless a flag says otherwise. */
export function dateField(name: string, help: string): Field {
  return { name, flag: `--${name} <date>`, help, optional: true, propose: ({ today }) => [today], read: readDate };
}

/** A day that exists. */
export function readDate(text: string): { value: string } | { problem: string } {
  return isCalendarDate(text) ? { value: text } : { problem: `\`${text}\` is not a day: write it like 2015-02-11` };
}

/** An address on the web. */
export function readUrl(text: string): { value: string } | { problem: string } {
  return /^https?:\/\//.test(text) && URL.canParse(text) && isSafeUrl(text)
    ? { value: text }
    : { problem: `\`${text}\` is not an address that begins with https://` };
}

/** People, by any of their names. */
export function peopleField(field: Pick<Field, 'name' | 'flag' | 'help' | 'question' | 'many' | 'optional' | 'arises' | 'propose'>): Field {
  return { ...field, people: true, choices: peopleChoices, read: readPerson };
}

/** The one at the keyboard, where git knows them. */
export function meIfKnown({ me }: Known): readonly string[] {
  return me === undefined ? [] : [me];
}
