/**
 * The rules about links, over the 51 real minutes that MirageOS published from 2013 to 2016. They lie beside the project, in
 * `../shared/corpora/mirage-weekly`; where they do not, these tests are skipped and say so.
 * The minutes have the front matter of a blog: each is given ours on the fly.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defineConfig } from '../../src/model/config.ts';
import { readDocument } from '../read-document.ts';
import { splitFrontMatter } from '../../src/parsing/front-matter.ts';
import { checkDocuments } from '../../src/rules/check.ts';
import input from '../golden/community.ts';

const folder = join(import.meta.dirname, '../../../shared/corpora/mirage-weekly');
const isHere = existsSync(folder);

/** The minutes as documents of ours, without a person for the chair: other rules may complain, those about links may not. */
function readMinutes() {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const body = text.slice(splitFrontMatter(text)?.body ?? 0);
    return readDocument(`content/meetings/${name}`, `---\nstatus: held\nchair: amir-chaudhry\npresent: [amir-chaudhry]\n---\n${body}`);
  });
}

/** Every finding on the minutes: its rule, its day and what is written there. */
function findingsOnMinutes() {
  const documents = readMinutes();
  const sources = new Map(documents.map(({ file, source }) => [file, source]));
  const { findings } = checkDocuments(documents, defineConfig(input), { today: '2016-06-15' });
  return findings.map(({ rule, file, span, message, fix }) => ({
    rule,
    day: file.slice(-'2013-04-16.md'.length, -'.md'.length),
    written: span ? sources.get(file)?.slice(span.start, span.end) : undefined,
    message,
    fix: fix?.text,
  }));
}

const absent = 'SKIPPED: there is no ../shared/corpora/mirage-weekly beside this project';
if (!isHere) console.warn(`The real minutes of MirageOS are not checked. ${absent}.`);

describe.skipIf(!isHere)(`in the real minutes of MirageOS${isHere ? '' : ` (${absent})`}`, () => {
  const findings = isHere ? findingsOnMinutes() : [];
  const of = (id: string) => findings.filter(({ rule }) => rule === id).map(({ day, written }) => [day, written]);

  test('all 51 are read', () => {
    expect(readMinutes().filter(({ bodyProblem }) => !bodyProblem)).toHaveLength(51);
  });

  test('three labels disagree with their addresses, and no other', () => {
    expect(findings.filter(({ rule }) => rule === 'link-label')).toMatchObject([
      { day: '2013-04-23', written: 'ocaml-md', message: expect.stringContaining('`ocaml-ld`') as string },
      { day: '2015-02-11', written: 'mirage/mirage#375', message: expect.stringContaining('`mirage/mirage#357`') as string },
      { day: '2015-11-11', written: 'mirage/mirage-www#369', message: expect.stringContaining('`mirage/mirage-www#396`') as string },
    ]);
  });

  test('one link is malformed, and the mend is known', () => {
    expect(of('malformed-link')).toEqual([['2013-05-14', '[prototype on Github](http://github.com/djs55/message-switch]']]);
    expect(findings.find(({ rule }) => rule === 'malformed-link')?.fix).toBe(
      '[prototype on Github](http://github.com/djs55/message-switch)',
    );
  });

  test('four definitions are unused, and none is missing', () => {
    expect(of('unused-definition')).toEqual([
      ['2014-04-29', '[cubieboard]'],
      ['2015-01-14', '[mirage-dev]'],
      ['2015-03-25', '[roadmap]'],
      ['2015-11-11', '[mirage/mirage#443]'],
    ]);
    expect(of('undefined-reference')).toEqual([]);
  });

  test('two addresses stand bare; the one of the malformed link is not counted again', () => {
    expect(of('bare-url')).toEqual([
      ['2014-04-01', 'https://github.com/andrewray/iocaml'],
      ['2016-02-17', 'https://hub.docker.com/r/ocaml/opam/'],
    ]);
  });

  test('two links say nothing, two pictures and a page are not there, every picture has a text', () => {
    expect(of('vague-link-text')).toEqual([
      ['2013-04-30', 'here'],
      ['2014-10-28', 'link'],
    ]);
    expect(of('missing-file')).toEqual([
      ['2014-04-29', 'xen-on-cubieboard2'],
      ['2014-06-10', '/graphics/carmack-unikernel.jpg'],
      ['2015-12-02', '/graphics/qubes-tweet.png'],
    ]);
    expect(of('image-alt')).toEqual([]);
  });
});
