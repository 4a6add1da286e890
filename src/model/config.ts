/** `docket.config.ts`: everything about a community that is not in its `content/`. */
import { z } from 'zod';
import { compiledSchema } from './compiled.ts';
import { calendarDate } from './dates.ts';
import { forgeSchema, type Forge } from './forge.ts';
import { findInvisible } from './invisible.ts';
import { defaultLifecycle, lifecycleSchema } from './lifecycle.ts';
import { timeZone } from './time-zone.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'lower-case words joined by hyphens' });

const ruleSeverity = z.enum(['error', 'warning', 'off']);

/** What a community says about itself. Every key is described where it stands. */
export const configSchema = z.strictObject({
  /** The community's name, as in "MirageOS". */
  name: z.string().min(1),
  /** The heading of the home page: one sentence that says what the record is. */
  headline: z.string().min(1),
  /** Two or three sentences under it; also what search engines are told. */
  description: z.string().min(1),
  /** Where the site is published, without a path: `https://records.example.org`. */
  site: z.url({ protocol: /^https?$/ }),
  /** The path below `site`, with a slash at both ends: `/` or `/records/`. */
  base: z
    .string()
    .regex(/^\/([\w.~-]+\/)*$/, { error: 'a path with a slash at both ends, like /records/' })
    .default('/'),
  /** IANA name of the zone in which meetings are held unless they say otherwise, and in which days for comments end. */
  timeZone: timeZone.default('UTC'),
  /** Where the record's files live and change. */
  forge: forgeSchema,
  /** The states of an RFC and the moves between them; Docket's own when left out. */
  lifecycle: lifecycleSchema.default(defaultLifecycle),
  /** Topics that records may name, by id. */
  topics: z.record(
    id,
    z.strictObject({
      /** What readers see. */
      name: z.string().min(1),
      /** One sentence that says what belongs under it. */
      description: z.string().min(1),
    }),
  ),
  /** Programmes that pay for or host projects (Pioneer projects, Google Summer of Code), by id. */
  programmes: z
    .record(
      id,
      z.strictObject({
        /** What readers see. */
        name: z.string().min(1),
        /** One sentence that says what it offers. */
        description: z.string().min(1),
        /** Where it is described. */
        url: z.url({ protocol: /^https?$/ }).optional(),
        /** The day on which it ended: ideas that are meant for ended programmes alone invite no one. */
        ended: calendarDate.optional(),
      }),
    )
    .default({}),
  /**
   * For a record whose project ideas are kept no longer: they are shown as they were, and invite no one. Left out while people may still
   * take them up.
   */
  projectsEnded: z
    .strictObject({
      /** The day on which they ended. */
      on: calendarDate,
      /** What readers are told instead of whom to ask, in a sentence or two. */
      note: z.string().min(1),
    })
    .optional(),
  /** The areas that projects are grouped by, in the order in which they are listed. */
  areas: z.array(z.string().min(1)).min(1),
  /**
   * How much each rule of the checker weighs, by its id: `error`, `warning` or `off`, or an object with a `severity` and the
   * rule's own parameters. The pages in `docs/rules/` say which rules and parameters there are.
   */
  rules: z
    .record(
      id,
      z.union([ruleSeverity, z.looseObject({ severity: ruleSeverity.optional() })], {
        error: 'error, warning or off, or an object with one of these as severity and with parameters',
      }),
    )
    .default({}),
  /**
   * Headings of minutes that say nothing of what was talked about under them: they are not followed from meeting to meeting.
   * Told by their slugs, so that capitals do not matter.
   */
  routineTopics: z
    .array(z.string().min(1))
    .default(['Any other business', 'AOB', 'Agenda', 'Apologies', 'Next meeting', 'Previous minutes']),
  /**
   * Who put the record together, where its commits were not made by those whose words they hold: pages of history show them instead of the
   * commits' author, and say so. Left out for a record that grew commit by commit.
   */
  compiled: compiledSchema.optional(),
  /** Where the community talks: a mailing list, a forum, a chat. Shown on the contribute page. */
  discussion: z.strictObject({
    /** What readers see, as in "the mirageos-devel mailing list". */
    name: z.string().min(1),
    url: z.url({ protocol: /^https?$/ }),
  }),
});

/** The configuration as it is written in `docket.config.ts`. */
export type ConfigInput = z.input<typeof configSchema>;

/** The configuration with every default filled in. */
export type Config = Omit<z.output<typeof configSchema>, 'forge'> & { readonly forge: Forge };

/** Raised when `docket.config.ts` does not hold; the message is complete and meant for people. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** Marks what {@link defineConfig} has checked, also for another copy of this module. */
const defined = Symbol.for('docket.config');

/** True for a configuration that {@link defineConfig} has checked. */
export function isDefinedConfig(value: unknown): value is Config {
  return typeof value === 'object' && value !== null && defined in value;
}

/**
 * Checks a configuration and fills in its defaults.
 * @throws {ConfigError} naming every key that is wrong, what is wrong with it and what is allowed
 */
export function defineConfig(input: ConfigInput): Config {
  const result = configSchema.safeParse(input, { error: (issue) => (issue.input === undefined ? 'is missing' : undefined) });
  const hidden = result.success ? [...hiddenIn(result.data, [])] : [];
  if (result.success && hidden.length === 0) return Object.defineProperty(result.data, defined, { value: true });
  const lines = result.error?.issues.map((issue) => `  ${issue.path.join('.') || '(top level)'}: ${issue.message}`) ?? hidden;
  throw new ConfigError(`docket.config.ts does not hold:\n${lines.join('\n')}`);
}

/** Characters that hide in a text of the configuration, which every page may show: one line for each text. */
function* hiddenIn(value: unknown, path: readonly string[]): Iterable<string> {
  if (typeof value === 'string') {
    const [first] = findInvisible(value, 'prose');
    if (first) yield `  ${path.join('.')}: ${first.name} hides in it`;
  } else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) yield* hiddenIn(each, [...path, key]);
}
