/** Addresses on the forge where a record lives: GitHub, GitLab, or Forgejo (Codeberg). */
import { z } from 'zod';
import type { ForgeReference } from './reference.ts';

/** The forges whose addresses are known. */
export const forgeKinds = ['github', 'gitlab', 'forgejo'] as const;

/** Where the record's files live and change. */
export const forgeSchema = z.strictObject({
  /** Decides how addresses are built. Codeberg is `forgejo`. */
  kind: z.enum(forgeKinds),
  /** Address of a forge of one's own; the public one of the kind when left out. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** User, organisation or group (`group/subgroup` on GitLab). */
  owner: z.string().min(1),
  /** Name of the repository that holds `content/`. */
  repository: z.string().min(1),
  /** The branch that readers are sent to. */
  branch: z.string().min(1).default('main'),
  /**
   * The folder of the repository that holds `content/` and `docket.config.ts`, as in `docs/record`: sources, edits and new files lie below
   * it. Left out, it is where git says; `/` is the top.
   */
  folder: z
    .string()
    .regex(/^\/?(?:[^/\\\0]+(?:\/[^/\\\0]+)*)?\/?$/, { error: 'a folder of the repository, with / between names, like docs/record' })
    .refine((folder) => folder.split('/').every((name) => name !== '.' && name !== '..'), { error: 'a folder without . and ..' })
    .transform((folder) => folder.replace(/^\/|\/$/g, ''))
    .optional(),
  /** The repository that a bare `#274` means, as `owner/name`; the record's own when left out. */
  issues: z
    .string()
    .regex(/^[\w.-]+(\/[\w.-]+)+$/, { error: 'written as owner/name' })
    .optional(),
});

/** A forge as code uses it. */
export type Forge = z.infer<typeof forgeSchema> & {
  /** True when the repository is that of `content/` alone, as a submodule's is: its files lie at the top. */
  readonly holdsContentOnly?: boolean;
};

const publicForge: Record<Forge['kind'], string> = {
  github: 'https://github.com',
  gitlab: 'https://gitlab.com',
  forgejo: 'https://codeberg.org',
};

const origin = (forge: Forge) => (forge.url ?? publicForge[forge.kind]).replace(/\/$/, '');
const home = (forge: Forge) => `${origin(forge)}/${forge.owner}/${forge.repository}`;
const inPath = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/**
 * The path of a file from the root of the repository.
 * @param path from the root of the project
 */
export function pathInRepository(
  { folder = '', holdsContentOnly = false }: Pick<Forge, 'folder' | 'holdsContentOnly'>,
  path: string,
): string {
  if (holdsContentOnly && path.startsWith('content/')) return path.slice('content/'.length);
  return folder === '' ? path : `${folder}/${path}`;
}

/** The repository's front page. */
export function repositoryUrl(forge: Forge): string {
  return home(forge);
}

/** A file as the forge shows it; `path` from the root of the project. */
export function sourceUrl(forge: Forge, path: string): string {
  const between = { github: `/blob/${forge.branch}/`, gitlab: `/-/blob/${forge.branch}/`, forgejo: `/src/branch/${forge.branch}/` };
  return `${home(forge)}${between[forge.kind]}${inPath(pathInRepository(forge, path))}`;
}

/** The page where a file can be edited in the browser and proposed as a change. */
export function editUrl(forge: Forge, path: string): string {
  const between = { github: `/edit/${forge.branch}/`, gitlab: `/-/edit/${forge.branch}/`, forgejo: `/_edit/${forge.branch}/` };
  return `${home(forge)}${between[forge.kind]}${inPath(pathInRepository(forge, path))}`;
}

/** Where one forge's page for new files is, and what its address can carry. */
export type NewFilePage = {
  /** The page without parameters: `https://github.com/mirage/record/new/main`. */
  readonly address: string;
  /** The parameter that names the file, with its folders. */
  readonly name: string;
  /** The parameter that holds its text; left out for a forge whose editor takes none. */
  readonly text?: string;
  /** The path of `content/` in the repository, which ends with a slash; left out where that is `content/`. */
  readonly content?: string;
};

/**
 * The page where a new file can be written in the browser. The parameters are those that the forges document, or told those who asked:
 * - GitHub: `filename` and `value` (isaacs/github#1527)
 * - GitLab: `file_name`; its editor no longer shows what `content` holds (gitlab-org/gitlab#594214)
 * - Forgejo: `filename` and `value`, as on GitHub (go-gitea/gitea#16556, older than the fork)
 */
export function newFilePage(forge: Forge): NewFilePage {
  const parameters = { name: 'filename', text: 'value' };
  const content = pathInRepository(forge, 'content/');
  const page = {
    github: { address: `${home(forge)}/new/${forge.branch}`, ...parameters },
    gitlab: { address: `${home(forge)}/-/new/${forge.branch}`, name: 'file_name' },
    forgejo: { address: `${home(forge)}/_new/${forge.branch}/`, ...parameters },
  }[forge.kind];
  return content === 'content/' ? page : { ...page, content };
}

/** The commits that changed a file, newest first. */
export function historyUrl(forge: Forge, path: string): string {
  const between = {
    github: `/commits/${forge.branch}/`,
    gitlab: `/-/commits/${forge.branch}/`,
    forgejo: `/commits/branch/${forge.branch}/`,
  };
  return `${home(forge)}${between[forge.kind]}${inPath(pathInRepository(forge, path))}`;
}

/**
 * The page that makes a copy of the repository for somebody who may not write to it. Only where they need it before they can write a
 * new file: GitHub and GitLab make the copy while the change is proposed, Forgejo answers 404 (as Gitea did until go-gitea/gitea#34240).
 */
export function forkFirstUrl(forge: Forge): string | undefined {
  return forge.kind === 'forgejo' ? `${home(forge)}/fork` : undefined;
}

/** What the forge calls a proposed change. */
export function proposalWord(forge: Forge): string {
  return forge.kind === 'gitlab' ? 'merge request' : 'pull request';
}

/** What people call the forge: its own name where it is the public one, the name of its host otherwise. */
export function forgeBrand(forge: Forge): string {
  const host = new URL(origin(forge)).host;
  return { 'github.com': 'GitHub', 'gitlab.com': 'GitLab', 'codeberg.org': 'Codeberg' }[host] ?? host;
}

/** The list of open proposals. */
export function pullRequestsUrl(forge: Forge): string {
  return `${home(forge)}/${{ github: 'pulls', gitlab: '-/merge_requests', forgejo: 'pulls' }[forge.kind]}`;
}

/**
 * An issue or pull request by number. `repository` is `owner/name`, the configured one when left out.
 * Issues and pull requests share their numbers on GitHub and Forgejo, whose issue addresses forward to either.
 */
export function issueUrl(forge: Forge, number: number, repository?: string): string {
  const path = repository ?? forge.issues ?? `${forge.owner}/${forge.repository}`;
  return `${origin(forge)}/${path}/${forge.kind === 'gitlab' ? '-/issues' : 'issues'}/${number}`;
}

/**
 * A pull request (a merge request on GitLab) by number. `repository` is `owner/name`, the configured one when left out.
 */
export function pullRequestUrl(forge: Forge, number: number, repository?: string): string {
  const path = repository ?? forge.issues ?? `${forge.owner}/${forge.repository}`;
  return `${origin(forge)}/${path}/${{ github: 'pull', gitlab: '-/merge_requests', forgejo: 'pulls' }[forge.kind]}/${number}`;
}

/** A commit by hash. `repository` is `owner/name`, the configured one when left out. */
export function commitUrl(forge: Forge, hash: string, repository?: string): string {
  const path = repository ?? forge.issues ?? `${forge.owner}/${forge.repository}`;
  return `${origin(forge)}/${path}/${forge.kind === 'gitlab' ? '-/commit' : 'commit'}/${hash}`;
}

/** A link to something on a forge: what it is called, and where it is. */
export type ForgeLink = { readonly name: string; readonly href: string };

/**
 * The link that a reference in prose or front matter stands for. `undefined` for a path that no repository of the configured forge can
 * have: only GitLab has groups below groups.
 * @param written the reference as it was written, which is its label
 */
export function forgeLink(forge: Forge, reference: ForgeReference, written: string): ForgeLink | undefined {
  const { repository } = reference;
  if (forge.kind !== 'gitlab' && repository !== undefined && repository.split('/').length > 2) return undefined;
  if ('commit' in reference) return { name: written, href: commitUrl(forge, reference.commit, repository) };
  const address = reference.form === 'pull-request' ? pullRequestUrl : issueUrl;
  return { name: written, href: address(forge, reference.number, repository) };
}

/** What an address on a forge names: a repository, or one issue, pull request, discussion or commit of it. */
export type ForgeAddress = {
  /** The forge that the address is one of, which need not be the configured one. */
  readonly kind: Forge['kind'];
  readonly repository: string;
  readonly number?: number;
  /** What the number counts. Only GitLab counts its merge requests apart from its issues. */
  readonly form?: 'issue' | 'pull-request' | 'discussion';
  readonly commit?: string;
};

/** How an address is called: `mirage/mirage#357`, `group/name!7` for a merge request, `mirage/mirage@4e3a99e385`. */
export function forgeName({ kind, repository, number, form, commit }: ForgeAddress): string {
  if (number !== undefined) return `${repository}${kind === 'gitlab' && form === 'pull-request' ? '!' : '#'}${number}`;
  return commit === undefined ? repository : `${repository}@${commit.slice(0, 10)}`;
}

const publicKinds = forgeKinds.map((kind) => ({ kind, origin: publicForge[kind] }));
const end = String.raw`\/?(?:[?#].*)?$`;
const deeper = String.raw`(?:[/?#].*)?$`;
const plainPath = new RegExp(
  String.raw`^\/([\w.-]+\/[\w.-]+?)(?:\.git)?(?:${end}|\/(?:(issues|pulls?|discussions)\/(\d+)|commit\/([0-9a-f]{7,40}))${deeper})`,
);
const gitlabPath = new RegExp(
  String.raw`^\/([\w.][\w.-]*(?:\/[\w.][\w.-]*)+?)(?:\.git)?(?:${end}|(?:\/-)?\/(?:(issues|merge_requests|work_items)\/(\d+)|commit\/([0-9a-f]{7,40}))${deeper})`,
);
const formOfPath: Readonly<Record<string, ForgeAddress['form']>> = {
  issues: 'issue',
  work_items: 'issue',
  pull: 'pull-request',
  pulls: 'pull-request',
  merge_requests: 'pull-request',
  discussions: 'discussion',
};

/**
 * Reads an address back: the inverse of {@link repositoryUrl}, {@link issueUrl}, {@link pullRequestUrl} and {@link commitUrl}, on the
 * configured forge and on the public ones. `undefined` for every other address, such as that of a file.
 */
export function readForgeUrl(forge: Pick<Forge, 'kind' | 'url'>, url: string): ForgeAddress | undefined {
  const plain = (address: string) => address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/^[^/?#]+/, (host) => host.toLowerCase());
  const address = plain(url);
  for (const { kind, origin } of [{ kind: forge.kind, origin: (forge.url ?? '').replace(/\/$/, '') }, ...publicKinds]) {
    if (!origin || !address.startsWith(`${plain(origin)}/`)) continue;
    const match = (kind === 'gitlab' ? gitlabPath : plainPath).exec(address.slice(plain(origin).length));
    if (!match?.[1]) return undefined;
    const [, repository, path, number, commit] = match;
    const form = path && formOfPath[path];
    return { kind, repository, ...(number && { number: Number(number) }), ...(form && { form }), ...(commit && { commit }) };
  }
  return undefined;
}

/** A person's page, from the handle in their file. */
export function profileUrl(handle: string): string {
  return `https://github.com/${handle}`;
}
