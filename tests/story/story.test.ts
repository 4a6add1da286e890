/** From an idea to a merged RFC, as two contributors and a reviewer live it: real git, the commands as they type them. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeOrigin, type Clone, type Origin } from '../clean-clone.ts';

let origin: Origin;
let ann: Clone;
let ben: Clone;

beforeAll(async () => {
  origin = await makeOrigin();
  [ann, ben] = [await origin.clone('ann'), await origin.clone('ben')];
});
afterAll(() => origin.remove());

/** The folder of an RFC, by the end of its name. */
const rfcFolder = (clone: Clone, slug: string) => {
  const name = readdirSync(join(clone.root, 'content/rfcs')).find((each) => each.endsWith(`-${slug}`));
  return `content/rfcs/${name ?? `nothing called ${slug}`}`;
};
const edit = (clone: Clone, file: string, change: (text: string) => string) =>
  writeFileSync(join(clone.root, file), change(readFileSync(join(clone.root, file), 'utf8')));
const setState = (clone: Clone, file: string, state: string) =>
  edit(clone, file, (text) => text.replace(/^status: .*$/m, `status: ${state}`));
const commit = async (clone: Clone, message: string) => {
  await clone.git('add', '--all');
  await clone.git('commit', '--quiet', '--message', message);
};

const inTwoWeeks = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);

const propose = (title: string) =>
  `npm run --silent new -- rfc "${title}" --yes --author thomas-leonard --topic logging --summary "What ${title.toLowerCase()} is, and why."`;

test(
  'two people take the same number; it is found, mended with the command that is named, and the way to acceptance is kept',
  { timeout: 300_000 },
  async () => {
    // Ann begins an RFC. What she still has to write is marked, and nothing else is said.
    await ann.git('switch', '--quiet', '--create', 'wire-format');
    const begun = await ann.sh(propose('A wire format'));
    expect(begun.code, begun.output).toBe(0);
    const annsFolder = rfcFolder(ann, 'a-wire-format');
    expect(begun.output).toContain(`${annsFolder}/index.mdx`);
    const first = await ann.sh('npm run --silent check -- --format json');
    expect(first.code, first.output).toBe(0);
    const { findings } = JSON.parse(first.output) as { findings: { rule: string; file: string }[] };
    expect(new Set(findings.map(({ rule, file }) => `${rule} in ${file}`))).toEqual(new Set([`to-be-written in ${annsFolder}/index.mdx`]));
    await commit(ann, 'RFC: a wire format');
    await ann.git('push', '--quiet', 'origin', 'wire-format');

    // Ben cloned before that, and gets the same number.
    await ben.git('switch', '--quiet', '--create', 'ring-buffer');
    await ben.sh(`${propose('A ring buffer')} --offline`);
    const bensFolder = rfcFolder(ben, 'a-ring-buffer');
    expect(bensFolder.slice(0, 'content/rfcs/0000'.length)).toBe(annsFolder.slice(0, 'content/rfcs/0000'.length));
    await commit(ben, 'RFC: a ring buffer');

    // Ann's is merged first. Git merges Ben's without a word; the check does not let it pass.
    await ann.git('switch', '--quiet', 'main');
    await ann.git('merge', '--quiet', '--no-ff', '--message', 'Merge wire-format', 'wire-format');
    await ann.git('push', '--quiet', 'origin', 'main');
    await ben.git('fetch', '--quiet', 'origin');
    const collision = await ben.sh('npm run --silent check -- --base origin/main');
    expect(collision.code, collision.output).toBe(1);
    await ben.git('merge', '--quiet', '--message', 'Merge main', 'origin/main');
    const merged = await ben.sh('npm run --silent check -- --base origin/main');
    expect(merged.code, merged.output).toBe(1);
    expect(merged.output).toContain('error[duplicate-number]');
    const [command = 'none is named'] = /(?<=move yours: )npm run renumber -- .*/.exec(merged.output) ?? [];
    expect(command).toMatch(/^npm run renumber -- content\/rfcs\/\d{4}-a-ring-buffer \d{4}$/);

    // The command that is named mends it.
    const moved = await ben.sh(command);
    expect(moved.code, moved.output).toBe(0);
    expect(rfcFolder(ben, 'a-ring-buffer')).not.toBe(bensFolder);
    expect(rfcFolder(ben, 'a-wire-format')).toBe(annsFolder);
    await commit(ben, 'Another number');
    const clean = await ben.sh('npm run --silent check -- --base origin/main');
    expect(clean.code, clean.output).toBe(0);
    expect(clean.output).not.toMatch(/^error/m);
    await ben.git('push', '--quiet', 'origin', 'HEAD:main');

    // The review of Ben's branch says what came.
    const arrival = await ben.sh('npm run --silent review -- --base HEAD~1');
    expect(arrival.code, arrival.output).toBe(0);

    // Ann's RFC is discussed, and then somebody wants to skip the last call.
    await ann.git('pull', '--quiet', '--rebase', 'origin', 'main');
    const file = `${annsFolder}/index.mdx`;
    setState(ann, file, 'discussion');
    await commit(ann, 'Discuss the wire format');
    await ann.git('push', '--quiet', 'origin', 'main');
    await ann.git('switch', '--quiet', '--create', 'accept');
    setState(ann, file, 'accepted');
    await commit(ann, 'Accept the wire format');
    const skipped = await ann.sh('npm run --silent check -- --base origin/main');
    expect(skipped.code, skipped.output).toBe(1);
    expect(skipped.output).toMatch(/`discussion`.*`accepted`|`accepted`.*`discussion`/);
    for (const legal of ['final-comment', 'rejected', 'postponed', 'withdrawn']) expect(skipped.output).toContain(legal);

    // What the reviewer reads says so, too: which record, from where to where, and that it is not allowed.
    const review = await ann.sh('npm run --silent review -- --base origin/main');
    expect(review.output).toContain('A wire format');
    expect(review.output).toMatch(/Discussion.*Accepted/i);
    expect(review.output).toContain('final-comment');
    expect(review.output).not.toMatch(/(?<![\w`])@\w/);

    // One state at a time, it goes.
    setState(ann, file, 'final-comment');
    edit(ann, file, (text) => text.replace(/^(status: .*)$/m, `$1\ncomment_until: ${inTwoWeeks}`));
    await commit(ann, 'The last call comes first');
    const legal = await ann.sh('npm run --silent check -- --base origin/main');
    expect(legal.code, legal.output).toBe(0);
  },
);
