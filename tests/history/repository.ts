/** Repositories made for a test, with real git. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Who commits and when, unless the test says otherwise. */
const usual = { author: 'Ann Lee <ann@example.org>', date: '2015-02-01T12:00:00+01:00' };

/** What a commit says. */
export type CommitOptions = { readonly author?: string; readonly date?: string };

/** A repository in a temporary folder. */
export class Repository {
  readonly root: string;

  constructor(root = realpathSync(mkdtempSync(join(tmpdir(), 'docket-history-')))) {
    this.root = root;
    this.git('init', '--quiet', '--initial-branch=main');
  }

  /** Runs git there; returns what it printed. */
  git(...args: string[]): string {
    return this.run(args, usual);
  }

  /** Writes files, `undefined` for one that is to go; commits nothing. */
  write(files: Readonly<Record<string, string | undefined>>): this {
    for (const [file, text] of Object.entries(files)) {
      const path = join(this.root, file);
      mkdirSync(dirname(path), { recursive: true });
      if (text === undefined) rmSync(path);
      else writeFileSync(path, text);
    }
    return this;
  }

  /** Commits everything that lies there. */
  commit(message: string, options: CommitOptions = {}): this {
    this.run(['add', '--all'], usual);
    this.run(['commit', '--quiet', '--allow-empty', '--allow-empty-message', '--cleanup=verbatim', '--message', message], {
      ...usual,
      ...options,
    });
    return this;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  private run(args: readonly string[], { author, date }: Required<CommitOptions>): string {
    const [, name = '', email = ''] = /^(.*) <(.*)>$/s.exec(author) ?? [];
    return execFileSync('git', ['-C', this.root, '-c', 'protocol.file.allow=always', '-c', 'commit.gpgSign=false', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_AUTHOR_DATE: date,
        GIT_COMMITTER_NAME: name,
        GIT_COMMITTER_EMAIL: email,
        GIT_COMMITTER_DATE: date,
      },
    });
  }
}
