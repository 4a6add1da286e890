/**
 * Loaded before a command (`node --import`): a disk that fails. `DOCKET_TEST_DISK` is JSON: `code` of the error, `at` as a pattern of
 * paths that writing, making and moving fails for, `after` as the number of times that it works first. Reading fails where `reads` is a
 * pattern of paths. It stands for the disk, so it lies below everything that Docket and its packages do.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { code, at, reads, after = 0 } = JSON.parse(process.env.DOCKET_TEST_DISK ?? '{}');
const wanted = at === undefined ? undefined : new RegExp(at);
const unreadable = reads === undefined ? undefined : new RegExp(reads);
let left = after;

const failure = (syscall, path) =>
  Object.assign(new Error(`${code}: failed by a test, ${syscall} '${path}'`), { code, errno: -1, syscall, path: String(path) });
/** Moving needs hardly any room: on a full disk it fails once, and then something else has made some. */
const fails = (path, name) => {
  if (wanted?.test(String(path)) !== true) return false;
  const now = left--;
  return name === 'rename' ? now === 0 : now <= 0;
};
const writes = (flags) => (typeof flags === 'string' ? /[wax+]/.test(flags) : typeof flags === 'number' && (flags & 3) !== 0);

/** Which argument names the path, of what changes the disk. */
const changing = { mkdir: 0, mkdtemp: 0, rename: 1, writeFile: 0, copyFile: 1, symlink: 1, appendFile: 0 };

function wrapAll(target, wrap) {
  for (const [name, index] of Object.entries(changing)) wrap(target, name, index, () => true);
  wrap(target, 'open', 0, (flags) => writes(flags));
}

// `node:fs/promises` and the callbacks of `node:fs`.
wrapAll(fs.promises, (target, name, index, applies) => {
  const real = target[name];
  target[name] = async (...args) => {
    if (name === 'open' && unreadable?.test(String(args[0])) && !writes(args[1])) throw failure(name, args[0]);
    if (applies(args[1]) && fails(args[index], name)) throw failure(name, args[index]);
    return real.apply(target, args);
  };
});
wrapAll(fs, (target, name, index, applies) => {
  const real = target[name];
  target[name] = (...args) => {
    const done = args.at(-1);
    if (typeof done === 'function' && applies(args[1]) && fails(args[index], name))
      return process.nextTick(done, failure(name, args[index]));
    return real.apply(target, args);
  };
  const realSync = target[`${name}Sync`];
  target[`${name}Sync`] = (...args) => {
    if (applies(args[1]) && fails(args[index], name)) throw failure(name, args[index]);
    return realSync.apply(target, args);
  };
});
const { readdirSync } = fs;
fs.readdirSync = (...args) => {
  if (unreadable?.test(String(args[0]))) throw failure('scandir', args[0]);
  return readdirSync.apply(fs, args);
};
syncBuiltinESMExports();
