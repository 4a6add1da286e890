/**
 * Reports errors that no command expected in one sentence: a full disk, a file that cannot be read, a fault of Docket or of a package.
 * This is the only place where such errors become words; `DOCKET_DEBUG=1` prints the trace too. It imports no package, because a
 * missing package is one of the errors that it reports.
 */
import { isAbsolute, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect, stripVTControlCharacters } from 'node:util';
import { clip } from '../model/clip.ts';
import { oneVisibleLine } from '../model/invisible.ts';

/** What a command ends with that could not be done. */
export const failed = 2;

/** The longest message of somebody else's that is printed, in UTF-16 units. */
const longest = 500;

/** Errors whose messages are written for people, and complete. */
const written: ReadonlySet<string> = new Set(['ConfigError', 'BaseError', 'ContentError', 'GitError', 'ChangeError']);

/** What errors of the system mean, and what to do. `at` names the file, where the error does. */
const systemErrors: Readonly<Record<string, (at: string) => string>> = {
  ENOENT: (at) => `${at} is not there any more, or the folder that it belongs into is missing: run the command again when it is back`,
  EACCES: (at) => `${at} may not be used by this user: change its permissions or its owner`,
  EPERM: (at) => `${at} may not be used like that by this user: change its permissions or its owner`,
  EROFS: (at) => `${at} lies on a disk that can only be read: run the command in a copy of the project that can be written to`,
  ENOSPC: (at) => `the disk is full, so ${at} could not be written: make room and run the command again`,
  EDQUOT: (at) => `this user may put no more on the disk, so ${at} could not be written: make room and run the command again`,
  EMFILE: (at) => `${at} could not be opened, because too many files are open: raise the limit, as in \`ulimit -n 4096\``,
  ENFILE: (at) => `${at} could not be opened, because the machine has too many files open: end other programs`,
  ENOTDIR: (at) => `${at} cannot be reached, because a part of its path is a file where a folder belongs: move that file away`,
  EISDIR: (at) => `${at} is a folder where a file belongs: move it away`,
  EEXIST: (at) => `${at} is there already: move it away`,
  ENOTEMPTY: (at) => `${at} is a folder that something was put into meanwhile: move it away`,
  EBUSY: (at) => `${at} is in use by another program, or by the system: end what uses it`,
  EXDEV: (at) => `${at} cannot be moved to another disk: keep the whole project on one`,
  ELOOP: (at) => `${at} is a link that leads back to itself: take it out`,
  ENAMETOOLONG: (at) => `${at} has a longer path than the system takes: shorten it`,
  EIO: (at) => `the disk fails where ${at} lies`,
  ENOMEM: () => 'the machine has no memory left: end other programs and run the command again',
  EADDRINUSE: () => 'the port is taken: give --port another number',
};

/**
 * An error as a sentence without a full stop; those of the configuration may have several lines.
 * @param root paths below it are told from there
 */
export function describeFailure(error: unknown, root = process.cwd()): string {
  if (error instanceof Error && written.has(error.name)) return error.message;
  const beneath = errorBeneath(error);
  if (beneath !== undefined) return describeFailure(beneath, root);
  const { code, path, dest, syscall } = detailsOf(error);
  const sentence = code === undefined || syscall === undefined ? undefined : systemErrors[code];
  if (sentence)
    return sentence(
      path === undefined
        ? 'a file'
        : [path, dest]
            .flatMap((each) => each ?? [])
            .map((each) => shownPath(each, root))
            .join(' → '),
    );
  if (code === 'ERR_MODULE_NOT_FOUND') {
    return `a part of Docket or of its packages is missing: run \`npm run setup\` (${firstLineOf(error)})`;
  }
  const place = placeOf(error, root);
  return `${place === undefined ? '' : `${place}: `}${firstLineOf(error)} (nothing was foreseen for this; with DOCKET_DEBUG=1 in the environment the command prints where it happened)`;
}

/** Prints an error, and where it happened if the environment asks for that. */
export function reportFailure(error: unknown): void {
  console.error(describeFailure(error));
  if (isDebugging()) console.error(inspect(error));
}

/** True where whoever runs the command wants to see traces and the warnings of what Docket is made of. */
export function isDebugging(): boolean {
  return (process.env.DOCKET_DEBUG ?? '') !== '' && process.env.DOCKET_DEBUG !== '0';
}

/**
 * From here on nothing prints a trace: an error that no code catches is reported and ends the process with {@link failed}.
 * Warnings of packages are for their developers, and are printed only while debugging.
 */
export function reportUncaughtErrors(): void {
  process.on('uncaughtException', (error) => {
    reportFailure(error);
    process.exit(failed);
  });
  if (!isDebugging()) process.removeAllListeners('warning').on('warning', () => undefined);
}

/** What another error only wraps: the first of several, as bundlers throw them, and an error of the system that is named as the cause. */
function errorBeneath(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  const { errors } = error as { readonly errors?: unknown };
  if (Array.isArray(errors) && errors.length > 0) return errors[0];
  return isSystemError(error.cause) ? error.cause : undefined;
}

function isSystemError(error: unknown): boolean {
  const { code, syscall } = detailsOf(error);
  return code !== undefined && syscall !== undefined && code in systemErrors;
}

type Details = Readonly<Partial<Record<'code' | 'path' | 'dest' | 'syscall', string>>>;

function detailsOf(error: unknown): Details {
  if (typeof error !== 'object' || error === null) return {};
  const all = error as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    ['code', 'path', 'dest', 'syscall'].flatMap((name) => (typeof all[name] === 'string' ? [[name, all[name]]] : [])),
  );
}

/** Where tools that build the site say that something is wrong: Astro and Vite have `loc`, and some only the file. */
function placeOf(error: unknown, root: string): string | undefined {
  const { loc, id } = (typeof error === 'object' && error !== null ? error : {}) as {
    loc?: { file?: unknown; line?: unknown };
    id?: unknown;
  };
  const file = typeof loc?.file === 'string' ? loc.file : typeof id === 'string' ? id : undefined;
  if (file === undefined) return undefined;
  return `${shownPath(file, root)}${typeof loc?.line === 'number' ? `:${loc.line}` : ''}`;
}

function shownPath(path: string, root: string): string {
  const absolute = path.startsWith('file://') && URL.canParse(path) ? fileURLToPath(path) : path;
  const below = isAbsolute(absolute) ? relative(root, absolute) : absolute;
  return oneVisibleLine(below === '' ? '.' : below.startsWith('..') ? absolute : below);
}

/** The first line of what an error says, whatever was thrown. */
function firstLineOf(error: unknown): string {
  const text = error instanceof Error ? error.message : typeof error === 'string' ? error : inspect(error, { depth: 0 });
  const [line = ''] = stripVTControlCharacters(text)
    .split(/[\r\n]+/)
    .filter((each) => each.trim() !== '');
  return clip(oneVisibleLine(line), longest) || (error instanceof Error ? error.name : 'an error without a message');
}
