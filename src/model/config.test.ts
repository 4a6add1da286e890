import { describe, expect, test } from 'vitest';
import { ConfigError, defineConfig, type ConfigInput } from './config.ts';
import { defaultLifecycle } from './lifecycle.ts';

const smallest: ConfigInput = {
  name: 'Harbour',
  headline: 'What Harbour decided',
  description: 'The record of Harbour.',
  site: 'https://records.example.org',
  forge: { kind: 'forgejo', owner: 'harbour', repository: 'record' },
  topics: { errors: { name: 'Errors', description: 'How things fail.' } },
  areas: ['Tools'],
  discussion: { name: 'the forum', url: 'https://forum.example.org' },
};

const problemsOf = (input: unknown) => {
  try {
    defineConfig(input as ConfigInput);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as ConfigError).message;
  }
};

describe('a configuration that holds', () => {
  test('needs few keys; the rest has defaults', () => {
    expect(defineConfig(smallest)).toMatchObject({
      base: '/',
      timeZone: 'UTC',
      programmes: {},
      lifecycle: defaultLifecycle,
      forge: { branch: 'main' },
    });
  });

  test('may bring its own lifecycle', () => {
    const lifecycle = { idea: { label: 'Idea', explanation: 'An idea.', phase: 'open' as const } };
    expect(defineConfig({ ...smallest, lifecycle }).lifecycle).toEqual({ idea: { ...lifecycle.idea, next: [] } });
  });

  test('may be served below a path', () => expect(defineConfig({ ...smallest, base: '/records/' }).base).toBe('/records/'));
});

describe('a configuration that does not hold', () => {
  test('is told all its problems at once, each with its key', () => {
    expect(
      problemsOf({
        ...smallest,
        name: undefined,
        base: 'records',
        timeZone: 'Europe/Londn',
        forge: { ...smallest.forge, kind: 'svn' },
        colour: 'red',
      }),
    ).toBe(
      [
        'docket.config.ts does not hold:',
        '  name: is missing',
        '  base: a path with a slash at both ends, like /records/',
        '  timeZone: an IANA time zone, like Europe/London',
        '  forge.kind: Invalid option: expected one of "github"|"gitlab"|"forgejo"',
        '  (top level): Unrecognized key: "colour"',
      ].join('\n'),
    );
  });

  test('is told where a character hides', () => {
    const lifecycle = { idea: { label: 'Idea', explanation: 'An \u202eidea.', phase: 'open' } };
    expect(problemsOf({ ...smallest, name: 'MirageOS\u200b', lifecycle })).toBe(
      [
        'docket.config.ts does not hold:',
        '  name: U+200B ZERO WIDTH SPACE hides in it',
        '  lifecycle.idea.explanation: U+202E RIGHT-TO-LEFT OVERRIDE hides in it',
      ].join('\n'),
    );
    expect(defineConfig({ ...smallest, name: 'שלום \u2066C++\u2069' }).name).toBe('שלום \u2066C++\u2069');
  });

  test('is told of a move to a state that does not exist', () => {
    const lifecycle = { idea: { label: 'Idea', explanation: 'An idea.', phase: 'open', next: ['done'] } };
    expect(problemsOf({ ...smallest, lifecycle })).toBe(
      'docket.config.ts does not hold:\n  lifecycle.idea.next: `done` is not a state of this lifecycle',
    );
  });

  test('is told when a topic id has spaces or capitals', () => {
    expect(problemsOf({ ...smallest, topics: { 'Error Handling': { name: 'Errors', description: 'How things fail.' } } })).toContain(
      'topics.Error Handling',
    );
  });

  test('is told when issues name no repository', () => {
    expect(problemsOf({ ...smallest, forge: { ...smallest.forge, issues: 'mirage' } })).toContain('forge.issues: written as owner/name');
  });
});
