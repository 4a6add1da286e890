import { describe, expect, test } from 'vitest';
import { kindFacts, kindOfFolder, kinds, readPath } from './kinds.ts';

describe('a path says what a file is', () => {
  test.each([
    ['rfcs/0001-error-handling/index.mdx', { kind: 'rfc', id: '0001-error-handling', number: 1 }],
    ['rfcs/0001-error-handling/index.md', { kind: 'rfc', id: '0001-error-handling', number: 1 }],
    [
      'rfcs/0001-error-handling/positions/exceptions.mdx',
      { kind: 'position', id: '0001-error-handling/exceptions', rfc: '0001-error-handling', number: 1 },
    ],
    ['decisions/0012-log-with-logs.mdx', { kind: 'decision', id: '0012-log-with-logs', number: 12 }],
    ['meetings/2015-02-11.mdx', { kind: 'meeting', id: '2015-02-11' }],
    ['meetings/2015-02-11-security.mdx', { kind: 'meeting', id: '2015-02-11-security' }],
    ['meetings/2015-02-11-2.md', { kind: 'meeting', id: '2015-02-11-2' }],
    ['projects/syslog-unikernel.mdx', { kind: 'project', id: 'syslog-unikernel' }],
    ['people/thomas-leonard.yaml', { kind: 'person', id: 'thomas-leonard' }],
  ])('%s', (path, facts) => expect(readPath(path)).toEqual(facts));

  test.each([
    'rfcs/1-error-handling/index.mdx',
    'rfcs/0001-Error-Handling/index.mdx',
    'rfcs/0001-error-handling.mdx',
    'rfcs/0001/index.mdx',
    'decisions/0001-.mdx',
    'meetings/2015-2-11.mdx',
    'meetings/2015/2015-02-11.mdx',
    'meetings/2015-02-11-.mdx',
    'meetings/2015-02-11_security.mdx',
    'meetings/2015-02-11-Security.mdx',
    'meetings/2015-02-11--2.mdx',
    'meetings/security-2015-02-11.mdx',
    'people/thomas-leonard.yml',
    'people/thomas-leonard.mdx',
    'talks/one.mdx',
  ])('%s fits no kind', (path) => expect(readPath(path)).toBeUndefined());

  test('the example of every kind fits that kind', () => {
    for (const kind of kinds) expect(readPath(kindFacts[kind].pathExample)?.kind).toBe(kind);
  });
});

test.each([
  ['rfcs/error-handling.mdx', 'rfc'],
  ['rfcs/0001-x/positions/Exceptions.mdx', 'position'],
  ['meetings/february.mdx', 'meeting'],
  ['people/thomas.md', 'person'],
  ['talks/one.mdx', undefined],
])('a misnamed file is known by its folder: %s is meant as %s', (path, kind) => expect(kindOfFolder(path)).toBe(kind));
