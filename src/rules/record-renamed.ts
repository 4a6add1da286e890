/** A record that was renamed says what it was called, so that its old address leads to it wherever it is built. */
import { looksRenamed } from '../difference/renamed.ts';
import type { Fix } from '../model/finding.ts';
import type { Document } from '../parsing/document.ts';
import { splitFrontMatter } from '../parsing/front-matter.ts';
import type { ChangeRule } from './rule.ts';
import { namesSaid } from '../record/said-names.ts';
import { valueAt } from './schema-issue.ts';

export const recordRenamed: ChangeRule = {
  id: 'record-renamed',
  severity: 'warning',
  *checkChange({ changes, after }) {
    const rfcs = new Map(after.documents.flatMap(({ document }) => (document.path?.kind === 'rfc' ? [[document.path.id, document]] : [])));
    const present = new Set(after.documents.map(({ document: { path } }) => `${path?.kind} ${path?.id}`));
    const numbers = new Set(after.documents.map(({ document: { path } }) => `${path?.kind} ${path?.number}`));
    for (const { before, after: now } of changes) {
      const [old, path] = [before?.document.path, now?.document.path];
      if (!before || !now || !old || !path || old.kind !== path.kind || old.id === path.id) continue;
      // Positions go with their RFC, and whatever has the name now keeps the address.
      const [slug, oldSlug] = [path, old].map(({ id }) => id.split('/')[1]);
      if ((path.kind === 'position' && slug === oldSlug) || present.has(`${old.kind} ${old.id}`)) continue;
      // A number that nothing has any more is reported as that.
      if (old.kind !== 'position' && old.number !== undefined && !numbers.has(`${old.kind} ${old.number}`)) continue;
      const { document } = now;
      if (namesSaid(document, rfcs.get(path.rfc ?? '')).some(({ id }) => id === old.id)) continue;
      const name = path.kind === 'position' && path.rfc === old.rfc ? (oldSlug ?? '') : old.id;
      const isNumbered = path.number !== undefined && path.number === old.number && path.kind !== 'position';
      const follows = isNumbered || looksRenamed(before.document.source, document.source);
      yield {
        file: document.file,
        ...(document.frontMatter && { span: document.frontMatter.opening }),
        message: `this was called \`${name}\`, and its address changes with its name`,
        expected: follows ? 'its history follows' : 'its text changed too much for its history to follow',
        help: follows
          ? `write \`formerly: [${name}]\`: its old address then leads here in every build, also in one that does not know the history`
          : `write \`formerly: [${name}]\`: without it nothing leads here from its old address`,
        ...addName(document, name),
      };
    }
  },
};

/** The key with a name, at the end of the front matter; behind the last name where the key is there, and stands in brackets. */
function addName({ source, file, frontMatter }: Document, name: string): { fix?: Fix } {
  if (frontMatter?.values === undefined) return {};
  const written = Number.isNaN(Number(name)) && !/^(?:true|false|null)$/.test(name) ? name : JSON.stringify(name);
  const names = valueAt(frontMatter.values, ['formerly']);
  if (names !== undefined) {
    const { start, end } = frontMatter.spanOf(['formerly']);
    const isList = Array.isArray(names) && source[start] === '[' && source[end - 1] === ']';
    const text = `${Array.isArray(names) && names.length > 0 ? ', ' : ''}${written}`;
    return isList ? { fix: { span: { start: end - 1, end: end - 1 }, text, kind: 'suggested' } } : {};
  }
  const end = file.endsWith('.yaml') ? source.trimEnd().length : splitFrontMatter(source)?.yaml.end;
  if (end === undefined) return {};
  const text = source[end - 1] === '\n' ? `formerly: [${written}]\n` : `\nformerly: [${written}]`;
  return { fix: { span: { start: end, end }, text, kind: 'suggested' } };
}
