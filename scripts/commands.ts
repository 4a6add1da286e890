/**
 * Writes `docs/commands.md`: what every command says of itself.
 * Run it with `node scripts/commands.ts` after changing what a command takes.
 */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..');

/** Where the page is kept. */
export const commandsPage = join(root, 'docs/commands.md');

/** Every command, as it is typed behind `npm run`, in the order in which people meet them. */
export const commands = [
  'start',
  'test',
  'dev',
  'check',
  'new',
  'new rfc',
  'new position',
  'new decision',
  'new meeting',
  'new project',
  'new person',
  'renumber',
  'review',
  'comment',
  'build',
  'serve',
  'stale',
  'budgets',
  'bench',
  'bench check',
  'bench history',
  'setup',
] as const;

/** What a command prints when it is asked for help. */
export async function helpOf(command: string): Promise<string> {
  const env = { ...process.env, COLUMNS: '100', NO_COLOR: '1', PATH: [dirname(process.execPath), process.env.PATH].join(':') };
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/run.cjs', ...command.split(' '), '--help'], { cwd: root, env });
  return stdout.trimEnd();
}

/** The page as Markdown, from what every command says. */
export function commandsMarkdown(helps: ReadonlyMap<string, string>): string {
  const typed = (command: string) => (['start', 'test'].includes(command) ? `npm ${command}` : `npm run ${command.replace(' ', ' -- ')}`);
  return `${[introduction, ...[...helps].map(([command, help]) => `## ${typed(command)}\n\n\`\`\`text\n${help}\n\`\`\``)].join('\n\n')}\n`;
}

const introduction = `<!-- Written by scripts/commands.ts from what the commands say of themselves: change it there. -->

# Commands

Each is run with npm, which passes on what stands behind two hyphens: \`npm run check -- --base origin/main\`. Each installs what is missing before it begins. Exit codes are 0 when all is well, warnings aside, 1 when something has to be mended, 2 for what was not understood.`;

/** Asks every command for help, several at a time. */
export async function allHelps(): Promise<Map<string, string>> {
  return new Map(await Promise.all(commands.map(async (command) => [command, await helpOf(command)] as const)));
}

if (import.meta.main) writeFileSync(commandsPage, commandsMarkdown(await allHelps()));
