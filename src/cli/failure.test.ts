import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BaseError } from '../git/base.ts';
import { ConfigError } from '../model/config.ts';
import { describeFailure } from './failure.ts';

const root = '/project';
const system = (code: string, more: object = {}) =>
  Object.assign(new Error(`${code}: what the system says, open '/project/content/a.md'`), {
    code,
    syscall: 'open',
    path: '/project/content/a.md',
    ...more,
  });

test.each([
  ['ENOENT', /^content\/a\.md is not there any more/],
  ['EACCES', /^content\/a\.md may not be used by this user: change/],
  ['EPERM', /^content\/a\.md may not be used/],
  ['EROFS', /^content\/a\.md lies on a disk that can only be read: run/],
  ['ENOSPC', /^the disk is full, so content\/a\.md could not be written: make room/],
  ['EDQUOT', /content\/a\.md could not be written: make room/],
  ['EMFILE', /^content\/a\.md could not be opened, because too many files are open: raise/],
  ['ENOTDIR', /^content\/a\.md cannot be reached, because a part of its path is a file/],
  ['EISDIR', /^content\/a\.md is a folder where a file belongs: move/],
  ['EEXIST', /^content\/a\.md is there already: move/],
  ['EBUSY', /^content\/a\.md is in use/],
  ['EIO', /^the disk fails where content\/a\.md lies$/],
])('%s names the path and what to do', (code, sentence) => {
  expect(describeFailure(system(code), root)).toMatch(sentence);
});

test.each<[string, unknown, RegExp]>([
  ['a path elsewhere', system('EACCES', { path: '/etc/shadow' }), /^\/etc\/shadow may not/],
  ['two paths', system('EXDEV', { path: '/project/a', dest: '/project/b' }), /^a → b cannot be moved to another disk/],
  ['no path', system('ENOSPC', { path: undefined }), /^the disk is full, so a file could not be written/],
  ['the root itself', system('EACCES', { path: '/project' }), /^\. may not/],
  ['a path that commands a terminal', system('EACCES', { path: '/project/a\u001b[2J\nb' }), /^a[^\u001b\n]*b may not/],
  [
    'what is written for people',
    new ConfigError('docket.config.ts is invalid:\n  name: is missing'),
    /^docket\.config\.ts is invalid:\n {2}name: is missing$/,
  ],
  ['what is written for people, of a change', new BaseError('there is no base'), /^there is no base$/],
  [
    'an error of Astro',
    Object.assign(new Error('Could not process it.\nMore.'), { loc: { file: '/project/content/a.mdx', line: 3 } }),
    /^content\/a\.mdx:3: Could not process it\. \(nothing was/,
  ],
  ['an error of Vite', Object.assign(new Error('\u001b[31mBad\u001b[39m'), { id: join(root, 'src/a.ts') }), /^src\/a\.ts: Bad \(/],
  ['several at once', new AggregateError([system('ENOSPC')]), /^the disk is full/],
  [
    'a bundler’s list of what went wrong',
    Object.assign(new Error('Build failed with 1 error:'), { errors: [system('ENOSPC')] }),
    /^the disk is full/,
  ],
  [
    'an error that another one caused',
    new Error('An unknown error occurred', { cause: system('EROFS') }),
    /lies on a disk that can only be read/,
  ],
  ['no error', 'a text', /^a text \(nothing was foreseen/],
  ['nothing', undefined, /^undefined \(/],
  ['an object', { a: 1 }, /^\{ a: 1 \} \(/],
  ['an error that says nothing', new RangeError(), /^RangeError \(/],
  ['much', new Error('x'.repeat(10_000)), /^x{500}… \(/],
  [
    'a package that is missing',
    Object.assign(new Error("Cannot find package 'zod'"), { code: 'ERR_MODULE_NOT_FOUND' }),
    /run `npm run setup` \(Cannot find package 'zod'\)$/,
  ],
])('%s: one sentence', (_, error, sentence) => {
  expect(describeFailure(error, root)).toMatch(sentence);
  expect(describeFailure(error, root)).not.toMatch(/^[ \t]+at /m);
});
