/** Reviews as a stranger's code could write them. */
import type { JsonReview } from '../../src/review/json.ts';

/** A review that is in order, in which every word that a stranger chooses is the given one. */
export function reviewSaying(word: string, { title = word, message = word, piece = word } = {}): JsonReview {
  const record = { kind: 'rfc', label: 'RFC 1', title, file: 'content/rfcs/0001-frames/index.mdx', address: '/rfcs/0001-frames/' } as const;
  const file = { title, file: word };
  const reference = { from: record, to: word, title };
  return {
    format: 'docket-review',
    version: 1,
    base: { ref: 'origin/main', commit: '4e3a99e0c0ffee00000000000000000000000000', inexact: message },
    records: [
      { ...file, change: 'added', state: word, keys: [], words: { added: 1, removed: 0 }, places: [] },
      { ...file, change: 'removed', keys: [], words: { added: 0, removed: 2 }, places: [] },
      {
        ...record,
        change: 'changed',
        formerFile: word,
        state: word,
        keys: [word],
        words: { added: 1, removed: 1 },
        places: [
          [
            { change: 'same', text: piece },
            { change: 'same', text: piece },
            { change: 'added', text: piece },
            { change: 'removed', text: piece },
            { change: 'same', text: `${piece}\n${piece}` },
          ],
        ],
      },
    ],
    transitions: [
      { record, from: word, to: word, legal: true, allowed: [] },
      { record, from: word, to: word, legal: false, allowed: [word] },
      { record, from: word, to: word, legal: true, allowed: [], because: record },
    ],
    references: { added: [reference], broken: [reference] },
    people: [
      {
        person: word,
        name: word,
        parts: [
          { part: 'author', record },
          { part: 'chair', record: file },
        ],
      },
    ],
    assets: { added: [word], removed: [word] },
    checks: {
      errors: 1,
      warnings: 1,
      findings: [
        { rule: word, severity: 'error', file: word, line: 3, message },
        { rule: word, severity: 'warning', file: word, message: `\`${message}\` ${message}` },
      ],
    },
  };
}

/** A review in which nothing changes, as JSON whose parts can be taken out and put in. */
export function plainReview(): Record<string, unknown> {
  return {
    format: 'docket-review',
    version: 1,
    base: { ref: 'origin/main', commit: '4e3a99e0c0ffee00000000000000000000000000' },
    records: [],
    transitions: [],
    references: { added: [], broken: [] },
    people: [],
    assets: { added: [], removed: [] },
    checks: { errors: 0, warnings: 0, findings: [] },
  };
}
