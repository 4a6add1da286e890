/** Which addresses lead on, from real repositories: renamed, swapped, deleted and written again. */
import { describe, expect, test } from 'vitest';
import { index, known, long, read, repository, rfc } from './reading.ts';

const project = (name: string) => `content/projects/${name}.mdx`;
const text = (word: string) => rfc(long(word));

/** The paths that each file had before, by its present one. */
async function former(root: string, cache?: string): Promise<Record<string, string[]>> {
  const paths = known(await read(root, cache)).former;
  return Object.fromEntries([...paths].map(([file, each]) => [file, each.map((path) => path.file)]));
}

describe('The paths that a record had', () => {
  test('are told of a file that was only moved, through a chain of names', async () => {
    const made = repository()
      .write({ [project('a')]: text('a') })
      .commit('Begin');
    made.git('mv', project('a'), project('b'));
    made.commit('A better name').git('mv', project('b'), project('c'));
    made
      .commit('The best name')
      .write({ [project('c')]: `${text('a')}\nMore.\n` })
      .commit('More');
    expect(await former(made.root)).toEqual({ [project('c')]: [project('a'), project('b')] });
  });

  test('are told of the positions of an RFC whose folder was moved', async () => {
    const position = 'content/rfcs/0001-errors/positions/panic.mdx';
    const made = repository()
      .write({ [index]: text('the rfc'), [position]: text('a position') })
      .commit('Begin');
    made.git('mv', 'content/rfcs/0001-errors', 'content/rfcs/0001-failures');
    made.commit('A better name');
    expect(await former(made.root)).toEqual({
      'content/rfcs/0001-failures/index.mdx': [index],
      'content/rfcs/0001-failures/positions/panic.mdx': [position],
    });
  });

  test('are those of each, where two changed names by a third', async () => {
    const made = repository()
      .write({ [project('a')]: text('a'), [project('b')]: text('b') })
      .commit('Begin');
    for (const [from, to] of [
      ['a', 'between'],
      ['b', 'a'],
      ['between', 'b'],
    ] as const) {
      made.git('mv', project(from), project(to));
      made.commit(`${from} to ${to}`);
    }
    expect(await former(made.root)).toEqual({ [project('a')]: [project('b')], [project('b')]: [project('a'), project('between')] });
  });

  test('are none of a record that was deleted and written again, nor of another that took its name', async () => {
    const made = repository()
      .write({ [project('a')]: text('a'), [project('x')]: text('x') })
      .commit('Begin');
    made.git('mv', project('a'), project('b'));
    made
      .commit('A better name')
      .write({ [project('b')]: undefined })
      .commit('Away')
      .write({ [project('b')]: text('something else'), [project('a')]: text('quite another') })
      .commit('Again');
    expect(await former(made.root)).toEqual({});
  });

  test('tell when each was left, so that the last holder of a name is known', async () => {
    const made = repository()
      .write({ [project('a')]: text('one') })
      .commit('One');
    made.git('mv', project('a'), project('x'));
    made
      .commit('One moves')
      .write({ [project('a')]: text('two') })
      .commit('Two');
    made.git('mv', project('a'), project('y'));
    made.commit('Two moves');
    const { former: paths } = known(await read(made.root));
    const [x, y] = [paths.get(project('x'))![0]!, paths.get(project('y'))![0]!];
    expect([x.file, y.file]).toEqual([project('a'), project('a')]);
    expect(y.until).toBeGreaterThan(x.until);
  });

  test('are kept between runs', async () => {
    const made = repository()
      .write({ [project('a')]: text('a') })
      .commit('Begin');
    made.git('mv', project('a'), project('b'));
    made.commit('A better name');
    const cache = `${made.root}/.docket/cache`;
    const first = await former(made.root, cache);
    expect(await former(made.root, cache)).toEqual(first);
    expect(first).toEqual({ [project('b')]: [project('a')] });
  });
});
