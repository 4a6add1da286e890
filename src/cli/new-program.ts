/** The command line of `npm run new`: a command for each kind, with a flag for each of its questions. */
import { Command, Option } from 'commander';
import { asOfOption } from './as-of.ts';
import type { Field } from './new/answers.ts';
import { terminal } from './new/asker.ts';
import { newDecision } from './new/decision.ts';
import type { NewKind } from './new/kind.ts';
import { newMeeting } from './new/meeting.ts';
import { newPerson } from './new/person.ts';
import { newPosition } from './new/position.ts';
import { newProject } from './new/project.ts';
import { newRfc } from './new/rfc.ts';
import { newDocument } from './new.ts';

/** Every kind that can be begun, in the order of the help. */
export const newKinds: readonly NewKind[] = [newRfc, newPosition, newDecision, newMeeting, newProject, newPerson];

const isTerminal = () => process.stdin.isTTY && process.stderr.isTTY;

/**
 * Runs `new` with the arguments behind its name.
 * @returns the exit code
 * @throws {CommanderError} for arguments that are not understood, and after help was asked for
 */
export async function runNew(root: string, args: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Command('npm run new --')
    .description('Begin a new document: numbered, named, filled in with what is known, and marked where you have to write.')
    .usage('<kind> [title] [options]')
    .helpCommand(false)
    .exitOverride()
    .addHelpText(
      'after',
      `
On a terminal you are asked for what is missing; elsewhere everything is given as flags. Nothing is ever overwritten.
  npm run new -- rfc "Leave a report when a unikernel stops"
  npm run new -- decision "Write crash reports as plain text" --from rfc:8 --made-in meeting:2016-03-16#crash-reports
  npm run new -- rfc --help                lists the flags of a kind

Exits with 0 when the document was written, 2 when something was missing or not understood.`,
    );
  for (const kind of newKinds) {
    const command = program
      .command(kind.kind)
      .description(kind.help)
      .argument(kind.argument, titleOf(kind)?.help)
      .option('-y, --yes', 'take what is likely without asking');
    if (kind.kind === 'rfc' || kind.kind === 'decision')
      command.option('--offline', 'do not ask the remote which numbers are taken; branches of this clone are still looked at');
    command.addOption(asOfOption('today when left out'));
    for (const field of kind.fields) if (field.flag !== undefined) command.addOption(optionOf(field));
    command.action(async (title: string | undefined, flags: Record<string, unknown>) => {
      const { yes = false, offline = false, asOf } = flags as { yes?: boolean; offline?: boolean; asOf?: string };
      const given = givenBy(kind, title, flags);
      code = await newDocument(root, kind, {
        given,
        yes,
        offline,
        ...(asOf !== undefined && { today: asOf }),
        ...(isTerminal() && { asker: terminal() }),
      });
    });
  }
  program.showHelpAfterError(`The kinds are: ${newKinds.map(({ kind }) => kind).join(', ')}.`);
  await program.parseAsync(args, { from: 'user' });
  return code;
}

/** The field that the argument answers: the one that it is called by, the one without a flag, or the first. */
function titleOf({ argument, fields }: NewKind): Field | undefined {
  const named = fields.find(({ name }) => argument === `[${name}]`);
  return named ?? fields.find(({ flag, help }) => flag === undefined && help !== '') ?? fields[0];
}

function optionOf({ flag = '', help, many }: Field): Option {
  const option = new Option(flag, help);
  return many ? option.argParser((text: string, earlier: readonly string[] | undefined) => [...(earlier ?? []), text]) : option;
}

/** Answers of the command line, by the names of fields. What is chosen from a list may be several words with commas between them. */
function givenBy(kind: NewKind, title: string | undefined, flags: Record<string, unknown>): Map<string, readonly string[]> {
  const given = new Map<string, readonly string[]>();
  for (const field of kind.fields) {
    const attribute = field.flag === undefined ? undefined : new Option(field.flag).attributeName();
    const value = attribute === undefined ? undefined : flags[attribute];
    const texts = (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
    const words = field.many && field.choices ? texts.flatMap((text) => text.split(',')) : texts;
    if (words.length > 0) given.set(field.name, words);
  }
  const argument = titleOf(kind);
  if (title !== undefined && argument && !given.has(argument.name)) given.set(argument.name, [title]);
  return given;
}
