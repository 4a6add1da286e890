/** What questions about a new document may refer to: the record, the person who asks, and the answers so far. */
import type { Config } from '../../model/config.ts';
import type { Graph } from '../../model/graph.ts';

/** A person whom git names and the record does not have yet. */
export type Newcomer = { readonly id: string; readonly name: string };

/** What is known before the first question. */
export type PromptContext = {
  readonly config: Config;
  readonly graph: Graph;
  /** An ISO date. */
  readonly today: string;
  /** The id of whoever runs the command, as git knows them: a person of the record, or one who would be added to it. */
  readonly me?: string;
  /** Who would be added to the record when a document names them. */
  readonly newcomer?: Newcomer;
};

/** What is known with the answers so far. */
export type Known = PromptContext & {
  /** The answers to a question, by its name; none when it was not answered. */
  readonly many: (name: string) => readonly string[];
  readonly one: (name: string) => string | undefined;
};
