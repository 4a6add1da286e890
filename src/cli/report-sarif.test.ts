import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { mostAlike } from './limit.ts';
import { reportSarif } from './report-sarif.ts';

const schema = join(import.meta.dirname, '../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
// One pattern of the schema is no expression in Unicode mode.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const holds = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

const file = 'content/people/josé maría.yaml';
const source = 'name: José\r\nurl: http://jose.example\r\n';
const rules = [
  { id: 'unknown-key', severity: 'error', page: 'https://github.com/harbour/record/blob/main/docs/rules/unknown-key.md' },
  { id: 'https', severity: 'warning', page: 'https://github.com/harbour/record/blob/main/docs/rules/https.md' },
] as const;
const findings: Finding[] = [
  { rule: 'unknown-key', severity: 'error', file, message: 'about the file' },
  {
    rule: 'https',
    severity: 'warning',
    file,
    span: { start: 17, end: 21 },
    message: 'this is not safe',
    expected: 'https',
    help: 'write https',
    fix: { span: { start: 17, end: 21 }, text: 'https', kind: 'certain' },
  },
];
const log = (all: readonly Finding[]) => JSON.parse(reportSarif(all, new Map([[file, source]]), rules)) as Log;

describe('a SARIF log', () => {
  test.each([
    ['with findings', findings],
    ['without any', []],
    ['with more alike than are listed', Array.from({ length: mostAlike + 5 }, () => findings[1]!)],
    ['with several places', [{ ...findings[1]!, related: [{ span: { start: 6, end: 10 }, message: 'whose page it is' }] }]],
    ['of a file without text', [{ ...findings[1]!, file: 'content/other.md' }]],
  ])('%s is what the schema asks for', (_, all) => {
    expect(holds(log(all)), JSON.stringify(holds.errors)).toBe(true);
  });

  test('that breaks the schema would be noticed', () => expect(holds({ version: '2.1.0', runs: [{}] })).toBe(false));

  test('describes every rule that ran, with its page and weight', () => {
    expect(log([]).runs[0]!.tool.driver.rules).toEqual([
      { id: 'unknown-key', shortDescription: { text: 'unknown key' }, helpUri: rules[0].page, defaultConfiguration: { level: 'error' } },
      { id: 'https', shortDescription: { text: 'https' }, helpUri: rules[1].page, defaultConfiguration: { level: 'warning' } },
    ]);
  });

  test('has the other places of a finding, each with what stands there', () => {
    const related = [{ span: { start: 6, end: 10 }, message: 'whose page it is' }];
    const [result] = log([{ ...findings[1]!, related }]).runs[0]!.results!;
    expect(result!.relatedLocations).toMatchObject([
      { id: 1, message: { text: 'whose page it is' }, physicalLocation: { region: { startLine: 1, startColumn: 7, endColumn: 11 } } },
    ]);
  });

  test('has the place, what to do, and the fix', () => {
    const result = log(findings).runs[0]!.results![1]!;
    const region = { startLine: 2, startColumn: 6, endLine: 2, endColumn: 10, charOffset: 17, charLength: 4 };
    const artifactLocation = { uri: 'content/people/jos%C3%A9%20mar%C3%ADa.yaml', uriBaseId: '%SRCROOT%' };
    expect(result).toMatchObject({
      ruleId: 'https',
      ruleIndex: 1,
      level: 'warning',
      message: { text: 'this is not safe\nexpected: https\nhelp: write https' },
      locations: [{ physicalLocation: { artifactLocation, region } }],
      fixes: [{ artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: 'https' } }] }] }],
    });
  });

  test('tells how many more there are than it lists', () => {
    const [run] = log(Array.from({ length: mostAlike + 5 }, () => findings[1]!)).runs;
    expect(run!.results).toHaveLength(mostAlike);
    expect(run!.invocations![0]!.toolExecutionNotifications![0]!.message.text).toBe('and 5 more of https in this file');
    expect(log(findings).runs[0]!).not.toHaveProperty('invocations');
  });

  test('about a whole file has no region', () => {
    expect(log(findings).runs[0]!.results![0]!.locations![0]!.physicalLocation).not.toHaveProperty('region');
  });
});
