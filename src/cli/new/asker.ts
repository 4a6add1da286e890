/** Questions on a terminal. The rest of the command knows this shape only, so that tests answer in the place of a person. */
import * as prompts from '@clack/prompts';

/** One of several answers: what is noted, what is shown, and perhaps a remark beside it. */
export type Choice = { readonly value: string; readonly label: string; readonly hint?: string };

/** Somebody who can be asked. Every method throws {@link Cancelled} when they had rather not answer. */
export type Asker = {
  /** A line of text; `check` says what is wrong with it, or nothing. An empty line is no answer, where that is allowed. */
  line(
    question: string,
    options: { proposed?: string; optional: boolean; readonly check: (text: string) => string | undefined },
  ): Promise<string>;
  one(question: string, choices: readonly Choice[], proposed?: string): Promise<string>;
  many(question: string, choices: readonly Choice[], options: { proposed: readonly string[]; optional: boolean }): Promise<string[]>;
};

/** Raised when a question is answered with Ctrl-C. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** More choices than this are found by typing. */
const fewChoices = 12;

/** The person at the terminal. Questions go to standard error: standard output is for what was done. */
export function terminal(): Asker {
  const output = process.stderr;
  return {
    async line(message, { proposed, optional, check }) {
      const answer = await prompts.text({
        message,
        output,
        ...(proposed !== undefined && { initialValue: proposed }),
        ...(optional && proposed === undefined && { placeholder: 'Enter to leave it for later' }),
        validate: (text) => ((text ?? '').trim() === '' ? (optional ? undefined : 'This is needed.') : check(text ?? '')),
      });
      return answered(answer);
    },
    async one(message, choices, proposed) {
      const options = { message, output, options: [...choices], ...(proposed !== undefined && { initialValue: proposed }) };
      return answered(
        choices.length > fewChoices ? await prompts.autocomplete({ ...options, maxItems: fewChoices }) : await prompts.select(options),
      );
    },
    async many(message, choices, { proposed, optional }) {
      const options = { message, output, options: [...choices], initialValues: [...proposed], required: !optional, maxItems: fewChoices };
      return answered(choices.length > fewChoices ? await prompts.autocompleteMultiselect(options) : await prompts.multiselect(options));
    },
  };
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (prompts.isCancel(answer)) throw new Cancelled();
  return answer as Exclude<T, symbol>;
}
