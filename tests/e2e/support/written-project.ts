/** A project whose record is a handful of files that a test writes itself, in Heron's configuration. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeProject } from '../../temporary-project.ts';
import { buildAndServe, type Served } from './served-project.ts';

/** Texts by their path below `content/`. */
export type Texts = Readonly<Record<string, string>>;

/** Builds and serves a record of these texts alone while `use` reads it. */
export async function withRecord(texts: Texts, port: number, use: (served: Served) => Promise<void>, asOf = '2025-04-22') {
  const { root, remove } = makeProject(join(import.meta.dirname, '../../fixtures/community'));
  try {
    rmSync(join(root, 'content'), { recursive: true });
    for (const [path, text] of Object.entries(texts)) {
      mkdirSync(dirname(join(root, 'content', path)), { recursive: true });
      writeFileSync(join(root, 'content', path), text);
    }
    await buildAndServe(root, port, use, asOf);
  } finally {
    remove();
  }
}

const text = (facts: readonly string[], body: string) => `---\n${facts.join('\n')}\n---\n\n${body}\n`;

/** An RFC at its path: `rfc('0001-masts', 'in-service', '2025-01-20')`. */
export const rfc = (id: string, status: string, created: string, ...more: string[]): Texts => ({
  [`rfcs/${id}/index.md`]: text(
    [
      `title: ${titleOf(id)}`,
      `status: ${status}`,
      'authors: [noor-haddad]',
      `created: ${created}`,
      'summary: A proposal.',
      'topics: []',
      ...more,
    ],
    'The mast is short.',
  ),
});

/** A position on an RFC. */
export const position = (of: string, name: string, ...more: string[]): Texts => ({
  [`rfcs/${of}/positions/${name}.md`]: text(
    [`title: ${titleOf(name)}`, 'summary: One way of doing it.', 'advocates: [noor-haddad]', ...more],
    'It is the way.',
  ),
});

/** A decision in force. */
export const decision = (id: string, date: string, ...more: string[]): Texts => ({
  [`decisions/${id}.md`]: text(
    [`title: ${titleOf(id)}`, `date: ${date}`, 'status: in-force', 'summary: What was agreed.', 'topics: []', ...more],
    '## Context\n\nIt was open.\n\n## Decision\n\nIt is settled.\n\n## Consequences\n\nThe mast stands.',
  ),
});

/** Minutes in which nothing was taken on. */
export const minutes = (day: string): Texts => ({
  [`meetings/${day}.md`]: text(['status: held', 'chair: unknown', 'present: []'], '## Masts\n\nThey are short.'),
});

/** A project that is over. */
export const project = (id: string): Texts => ({
  [`projects/${id}.md`]: text(
    [
      `title: ${titleOf(id)}`,
      'summary: Work that was done.',
      'area: Software',
      'status: completed',
      'difficulty: easy',
      'size: [small]',
      'skills: []',
      'mentors: []',
      'programmes: []',
      'expected_outcomes: [A mast]',
      'last_reviewed: 2025-02-04',
      'outcome: The mast stands.',
    ],
    'It stands.',
  ),
});

/** Somebody. */
export const person: Texts = { 'people/noor-haddad.yaml': 'name: Noor Haddad\n' };

function titleOf(id: string): string {
  const words = id.replace(/^\d+-/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
