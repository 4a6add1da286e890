/** A record with a past: documents that many small commits changed, the same ones in every run. */
import { corpusConfig } from './corpus.ts';
import type { ContentFile } from './multiply.ts';

/** A repository to be: what lies in it after the last commit, and its commits for `git fast-import`. */
export type GeneratedHistory = { readonly files: readonly ContentFile[]; readonly commits: string };

const states = ['draft', 'discussion', 'final-comment', 'accepted', 'implemented'];
const vocabulary =
  'error result value caller library signal failure message handler resource network buffer packet device driver program function type module interface exception returns raises checks closes opens keeps knows must should may never always often every any the a this that which when where because although without within between before after plain small large common rare known hidden safe'.split(
    ' ',
  );

type Rfc = { readonly number: number; name: string; state: number; readonly blocks: string[] };

/** Every `rfcs` of the documents begins in a commit of its own, and the other commits change one document each. */
export function generateHistory(documents: number, commits: number): GeneratedHistory {
  const random = randomNumbers(20150128);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentence = () => {
    const words = Array.from({ length: 8 + Math.floor(random() * 14) }, () => pick(vocabulary)).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 3 + Math.floor(random() * 3) }, sentence).join(' ');
  const block = () => {
    const kind = random();
    if (kind < 0.12) return `## ${sentence().slice(0, -1)}\n\n${sentence()}`;
    if (kind < 0.24) return Array.from({ length: 4 }, () => `- ${sentence()}`).join('\n');
    if (kind < 0.32)
      return `\`\`\`ocaml\n${Array.from({ length: 8 }, () => `let ${pick(vocabulary)} = ${pick(vocabulary)} ()`).join('\n')}\n\`\`\``;
    if (kind < 0.36)
      return `| Case | Cost |\n| --- | --- |\n${Array.from({ length: 4 }, () => `| ${pick(vocabulary)} | ${pick(vocabulary)} |`).join('\n')}`;
    return paragraph();
  };

  const rfcs: Rfc[] = [];
  const stream: string[] = [];
  for (let commit = 0; commit < commits; commit++) {
    // The first tenth of the commits publishes most documents; the others come in between changes.
    const begins = rfcs.length < documents && (commit < commits / 10 || random() < 0.1 || commits - commit <= documents - rfcs.length);
    if (begins) {
      const number = rfcs.length + 1;
      const rfc = { number, name: `${pick(vocabulary)}-${pick(vocabulary)}`, state: 0, blocks: Array.from({ length: 28 }, block) };
      rfcs.push(rfc);
      stream.push(commitOf(commit, `RFC ${number}: ${sentence()}`, [write(rfc)]));
      continue;
    }
    const rfc = pick(rfcs);
    const old = pathOf(rfc);
    change(rfc, random(), { at: Math.floor(random() * rfc.blocks.length), block, word: () => pick(vocabulary) });
    if (commit % 100 === 99) rfc.name = `${rfc.name}-${pick(vocabulary)}`;
    stream.push(
      commitOf(commit, `RFC ${rfc.number}: ${sentence()}`, [...(old === pathOf(rfc) ? [] : [`R ${old} ${pathOf(rfc)}\n`]), write(rfc)]),
    );
  }
  const people = { file: 'content/people/ann-lee.yaml', text: 'name: Ann Lee\n' };
  stream.push(commitOf(commits, 'Who wrote it all', [`M 100644 inline ${people.file}\n${data(people.text)}`]));
  const files = rfcs.map((rfc) => ({ file: pathOf(rfc), text: textOf(rfc) }));
  return { files: [...files, people, { file: 'docket.config.ts', text: corpusConfig }], commits: stream.join('') };
}

/** What a commit does to a text, more often small than large: one in ten brings only other line breaks. */
function change(rfc: Rfc, kind: number, { at, block, word }: { at: number; block: () => string; word: () => string }) {
  const old = rfc.blocks[at] ?? '';
  if (kind < 0.1) rfc.blocks[at] = old.includes('\n') ? old : old.replace(/(?<!^##) (?=\S+ \S+\.)/g, '\n');
  else if (kind < 0.2) rfc.state = Math.min(states.length - 1, rfc.state + 1);
  else if (kind < 0.35) rfc.blocks.splice(at, 0, block());
  else if (kind < 0.42 && rfc.blocks.length > 12) rfc.blocks.splice(at, 1);
  else if (kind < 0.5) rfc.blocks.push(...rfc.blocks.splice(at, 1));
  else rfc.blocks[at] = old.replace(/(?<= )\w+(?= \w+[ .])/, word);
}

const pathOf = ({ number, name }: Rfc) => `content/rfcs/${String(number).padStart(4, '0')}-${name}/index.md`;

function textOf({ number, state, blocks }: Rfc): string {
  const head = `title: Proposal ${number}\nstatus: ${states[state]}\nauthors: [ann-lee]\ncreated: 2015-01-28\nsummary: What is proposed under ${number}.\ntopics: [language]`;
  return `---\n${head}\n---\n\n${blocks.join('\n\n')}\n`;
}

const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
const write = (rfc: Rfc) => `M 100644 inline ${pathOf(rfc)}\n${data(textOf(rfc))}`;

function commitOf(number: number, message: string, changes: readonly string[]): string {
  const when = `${1_422_403_200 + number * 3600 * 6} +0000`;
  return `commit refs/heads/main\nauthor Ann Lee <ann@example.org> ${when}\ncommitter Ann Lee <ann@example.org> ${when}\n${data(message)}${changes.join('')}\n`;
}

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    // A linear congruential generator with the constants of Numerical Recipes.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
