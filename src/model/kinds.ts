/**
 * The kinds of records: where their files live, what their names must look like and how readers call them.
 * Everything that walks over kinds starts from this table.
 */

/** The six kinds of documents, in the order in which pages list them. */
export const kinds = ['rfc', 'position', 'decision', 'meeting', 'project', 'person'] as const;

/** One of the six kinds of documents. */
export type Kind = (typeof kinds)[number];

/** What is true of every document of a kind. */
export type KindFacts = {
  /** What readers call one of them, as in "unknown decision". */
  readonly singular: string;
  /** What readers call a list of them, as a heading. */
  readonly plural: string;
  /** What stands before the number of one: `RFC 1`. Kinds without numbers have none. */
  readonly prefix?: string;
  /** The folder below `content/`, also the first segment of the address. */
  readonly folder: string;
  /** The path below `content/`. Group `id` names the record; `number` and `slug` where the kind has them. */
  readonly path: RegExp;
  /** The same as a sentence for people whose file is misnamed. */
  readonly pathExample: string;
  /** Another form of the path that a file of the kind may have, and when: `…, for …`. */
  readonly pathAlso?: string;
};

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** Facts of every kind. */
export const kindFacts: Record<Kind, KindFacts> = {
  rfc: {
    singular: 'RFC',
    plural: 'RFCs',
    prefix: 'RFC',
    folder: 'rfcs',
    path: new RegExp(`^rfcs/(?<id>(?<number>\\d{4})-(?<slug>${slug}))/index\\.mdx?$`),
    pathExample: 'rfcs/0001-short-title/index.mdx',
  },
  position: {
    singular: 'position',
    plural: 'Positions',
    folder: 'rfcs',
    path: new RegExp(`^rfcs/(?<rfc>(?<number>\\d{4})-${slug})/positions/(?<slug>${slug})\\.mdx?$`),
    pathExample: 'rfcs/0001-short-title/positions/short-title.mdx',
  },
  decision: {
    singular: 'decision',
    plural: 'Decisions',
    prefix: 'DR',
    folder: 'decisions',
    path: new RegExp(`^decisions/(?<id>(?<number>\\d{4})-(?<slug>${slug}))\\.mdx?$`),
    pathExample: 'decisions/0001-short-title.mdx',
  },
  meeting: {
    singular: 'meeting',
    plural: 'Minutes',
    folder: 'meetings',
    path: new RegExp(`^meetings/(?<id>\\d{4}-\\d{2}-\\d{2}(?:-${slug})?)\\.mdx?$`),
    pathExample: 'meetings/2015-02-11.mdx',
    pathAlso: 'meetings/2015-02-11-short-name.mdx for another meeting of that day',
  },
  project: {
    singular: 'project',
    plural: 'Projects',
    folder: 'projects',
    path: new RegExp(`^projects/(?<id>${slug})\\.mdx?$`),
    pathExample: 'projects/short-title.mdx',
  },
  person: {
    singular: 'person',
    plural: 'People',
    folder: 'people',
    path: new RegExp(`^people/(?<id>${slug})\\.yaml$`),
    pathExample: 'people/first-last.yaml',
  },
};

/** What a path below `content/` says about its document. */
export type PathFacts = {
  readonly kind: Kind;
  /**
   * Unique among documents of the kind: `0001-error-handling`, `0001-error-handling/exceptions`, `2015-02-11`,
   * `2015-02-11-security`.
   */
  readonly id: string;
  /** The number of an RFC or decision, or of the RFC that a position belongs to. */
  readonly number?: number;
  /** For a position, the id of its RFC. */
  readonly rfc?: string;
};

/**
 * Reads kind, id and number out of a path below `content/`, with forward slashes.
 * Returns `undefined` for a path that fits no kind.
 */
export function readPath(path: string): PathFacts | undefined {
  for (const kind of kinds) {
    const groups = kindFacts[kind].path.exec(path)?.groups;
    if (!groups) continue;
    const number = groups.number ? { number: Number(groups.number) } : {};
    if (kind === 'position') return { kind, id: `${groups.rfc}/${groups.slug}`, rfc: groups.rfc ?? '', ...number };
    return { kind, id: groups.id ?? '', ...number };
  }
  return undefined;
}

/**
 * Reads the name of a record as a path is read: `0007-wire-format`, `0001-errors/exceptions`, `2015-02-11`, `ann-lee`.
 * Returns `undefined` for what is no name of a record of that kind.
 */
export function readName(kind: Kind, name: string): PathFacts | undefined {
  const [first = '', second = ''] = name.split('/');
  const path = { rfc: `rfcs/${name}/index.md`, position: `rfcs/${first}/positions/${second}.md`, person: `people/${name}.yaml` };
  const facts = readPath(kind in path ? path[kind as keyof typeof path] : `${kindFacts[kind].folder}/${name}.md`);
  return facts?.kind === kind && facts.id === name ? facts : undefined;
}

/** The kind that a misplaced or misnamed file was probably meant to be, from its folder. */
export function kindOfFolder(path: string): Kind | undefined {
  if (/^rfcs\/[^/]+\/positions\//.test(path)) return 'position';
  return kinds.find((kind) => path.startsWith(`${kindFacts[kind].folder}/`));
}
