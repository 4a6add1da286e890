/** Every draft of `src/drafts/`, judged by every rule: nothing is reported but what it marks as still to be written. */
import { describe, expect, test } from 'vitest';
import { defineConfig, type Config, type ConfigInput } from '../src/model/config.ts';
import { readDocument } from './read-document.ts';
import { checkDocuments } from '../src/rules/check.ts';
import community from './golden/community.ts';
import type { Draft } from '../src/drafts/draft.ts';
import { decisionDraft } from '../src/drafts/decision.ts';
import { meetingDraft } from '../src/drafts/meeting.ts';
import { personDraft } from '../src/drafts/person.ts';
import { positionDraft } from '../src/drafts/position.ts';
import { projectDraft } from '../src/drafts/project.ts';
import { rfcDraft } from '../src/drafts/rfc.ts';

const today = '2016-03-02';
const config = defineConfig(community);
const ann = personDraft({ name: 'Ann Lee', github: 'ann', url: 'https://example.org/ann', aliases: ['Ann L.'] });
const rfc = rfcDraft({ number: 8, title: 'Leave a report when a unikernel stops', status: 'draft', authors: ['ann-lee'], created: today });
const february = {
  path: 'content/meetings/2016-02-17.mdx',
  text: '---\nstatus: held\nchair: ann-lee\npresent: [ann-lee]\n---\n\n## Crashes\n\n<Action id="printer" owner="ann-lee">\n  Write the printer.\n</Action>\n',
};

/** What the checker says of drafts that lie in one record, as `rule: message`. */
function findings(drafts: readonly Draft[], settings: Config = config): string[] {
  const documents = drafts.map(({ path, text }) => readDocument(path, text));
  return checkDocuments(documents, settings, { today }).findings.map(({ rule, file, message }) => `${file}: ${rule}: ${message}`);
}

/** What remains when the places that are marked have been left out. */
const besidesMarked = (found: readonly string[]) => found.filter((each) => !each.includes(': to-be-written: '));

const drafts: Record<string, readonly Draft[]> = {
  person: [ann],
  rfc: [ann, rfc],
  position: [ann, rfc, positionDraft({ rfc: '0008-leave-a-report-when-a-unikernel-stops', title: 'Plain text', advocates: ['ann-lee'] })],
  decision: [
    ann,
    rfc,
    february,
    decisionDraft({
      number: 3,
      title: 'Write reports as plain text',
      date: today,
      status: 'proposed',
      topics: ['errors'],
      decides: ['rfc:8'],
      madeIn: 'meeting:2016-02-17#crashes',
      deciders: ['ann-lee'],
    }),
  ],
  'meeting to come': [
    ann,
    rfc,
    february,
    meetingDraft({
      date: '2016-03-16',
      status: 'scheduled',
      chair: 'ann-lee',
      start: '16:00',
      timeZone: 'Europe/London',
      agenda: ['RFC 8: Leave a report when a unikernel stops', 'Any other business'],
      openActions: [{ of: 'meeting:2016-02-17#printer', text: 'Write the printer.' }],
    }),
  ],
  minutes: [
    ann,
    rfc,
    february,
    meetingDraft({
      date: today,
      status: 'held',
      chair: 'ann-lee',
      scribe: 'ann-lee',
      present: ['ann-lee'],
      agenda: ['RFC 8: Leave {a} <report> when *a* unikernel stops #', 'Any other business', 'Any other business'],
      openActions: [{ of: 'meeting:2016-02-17#printer', text: 'Write <the> {printer} & `run` it.' }],
    }),
  ],
  project: [
    ann,
    projectDraft({
      title: 'Send crash reports over the network',
      area: 'Tools',
      difficulty: 'easy',
      size: ['small', 'medium'],
      lastReviewed: today,
      mentors: ['ann-lee'],
      skills: ['OCaml: the language', 'C#'],
    }),
  ],
};

describe.each(Object.entries(drafts))('the draft of a %s', (kind, written) => {
  test('passes the check but for what it asks for', () => {
    expect(besidesMarked(findings(written))).toEqual([]);
  });

  test('is reported for exactly the places that it marks', () => {
    const { path, text } = written.at(-1)!;
    const own = findings(written).filter((each) => each.startsWith(`${path}: `));
    expect(own).toHaveLength(text.split('To be written:').length - 1);
    if (kind !== 'person' && kind !== 'meeting to come') expect(own).not.toHaveLength(0);
  });
});

test('a position has a verdict to write for every criterion of its RFC', () => {
  const asking = { ...rfc, text: rfc.text.replace('topics: []', 'topics: []\ncriteria:\n  - id: safe-to-ignore\n    question: Is it?') };
  const position = positionDraft({
    rfc: '0008-leave-a-report-when-a-unikernel-stops',
    title: 'Plain text',
    advocates: [],
    criteria: ['safe-to-ignore'],
  });
  const found = findings([ann, asking, position]);
  expect(besidesMarked(found)).toEqual([]);
  expect(found).toContain(`${position.path}: to-be-written: \`verdicts.safe-to-ignore.note\` is still to be written`);
});

test('a community that requires other sections gets those', () => {
  const rules: ConfigInput['rules'] = { 'required-sections': { decision: ['Background', 'Ruling'], rfc: ['Motivation'] } };
  const settings = defineConfig({ ...community, rules });
  const decision = { number: 1, title: 'Yes', date: today, status: 'in-force', sections: ['Background', 'Ruling'] } as const;
  const written = [
    ann,
    decisionDraft(decision),
    rfcDraft({ number: 8, title: 'Why', status: 'draft', authors: ['ann-lee'], created: today, sections: ['Motivation'] }),
  ];
  expect(besidesMarked(findings(written, settings))).toEqual([]);
  expect(written[1]?.text).not.toContain('## Context');
});

test('a text that was given is not asked for', () => {
  const summary = 'One line: "quoted", with a # and a \\.';
  const { text } = rfcDraft({ number: 1, title: 'Why', status: 'draft', authors: ['ann-lee'], created: today, summary });
  expect(readDocument('content/rfcs/0001-why/index.mdx', text).frontMatter?.values).toMatchObject({ summary });
});

test('whatever a title is, the front matter says just that', () => {
  const titles = [
    'yes',
    '2016-03-02',
    '- a',
    'a: b',
    "it's",
    '🦀 crabs',
    'null',
    '@ann',
    '"',
    'a, b',
    '[x]',
    'tab\there',
    'x\u200by',
    'Ünï',
    '#1',
  ];
  for (const title of titles) {
    const { path, text } = rfcDraft({ number: 1, title, status: 'draft', authors: ['ann-lee'], created: today });
    const expected = title.replace(/\s/g, ' ').replace('\u200b', '');
    expect(readDocument(path, text).frontMatter?.values).toMatchObject({ title: expected });
    expect(besidesMarked(findings([ann, { path, text }])), title).toEqual([]);
  }
});
