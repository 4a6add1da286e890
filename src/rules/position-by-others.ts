/** A position belongs to those who argue it. */
import type { PositionRecord } from '../model/record.ts';
import type { Signature } from '../git/authorship.ts';
import { changedRecords } from './changed-records.ts';
import { peopleCalled } from './known-people.ts';
import type { ChangeContext, ChangeRule } from './rule.ts';
import { toleranceSchema, type Tolerance } from './tolerance.ts';
import { listed, named } from './wording.ts';

export const positionByOthers: ChangeRule<Tolerance> = {
  id: 'position-by-others',
  severity: 'warning',
  parameters: toleranceSchema,
  *checkChange(context, { tolerance }) {
    const { changes, authorship, author } = context;
    const peopleNamed = namesIn(context);
    const peopleOf = ({ name, address }: Signature) => [...peopleNamed(name), ...peopleNamed(handleIn(address))];
    const { compiled } = context.config;
    // Whoever puts a record together signs for nobody but themselves.
    const stranger = (name: string) =>
      compiled && compiled.until === undefined ? compiled.by : `“${name}”, a name that content/people/ does not know`;
    const describe = (name: string, ids: readonly string[]) => ids[0] ?? stranger(name);

    for (const { before, after, document, frontMatter, words } of changedRecords(changes, 'position')) {
      const { advocates } = before.data;
      const isAdvocate = (ids: readonly string[]) => ids.some((id) => advocates.includes(id));
      if (advocates.length === 0 || (words.changed <= tolerance && facts(before) === facts(after))) continue;
      const proposers = author === undefined ? [] : peopleNamed(author);
      if (isAdvocate(proposers)) continue;

      const signed = [...new Set([before.file, after.file])].flatMap((file) => authorship.byFile.get(file) ?? []);
      const others = signed.filter((signatures) => !isAdvocate(signatures.flatMap(peopleOf)));
      if (signed.length > 0 && others.length === 0 && authorship.complete) continue;

      const names = new Set(others.flatMap(([first]) => (first ? [describe(first.name, peopleOf(first))] : [])));
      if (author !== undefined && signed.length === 0) names.add(describe(author, proposers));
      const owners = `its ${advocates.length === 1 ? 'advocate is' : 'advocates are'} ${listed(advocates)}`;
      yield {
        file: document.file,
        span: frontMatter.spanOf(['advocates']),
        message:
          names.size > 0
            ? `${named(before)} was changed by ${listed(names)}; ${owners}`
            : `${named(before)} was changed, and the commits that this clone has do not tell by whom; ${owners}`,
        help: 'ask an advocate to agree or to make the change, or write a position of your own beside it',
      };
    }
  },
};

/** What a position says apart from its words; what became of it is for others to say. */
function facts({ data: { advocates, verdicts = {} } }: PositionRecord): string {
  return JSON.stringify([advocates, Object.entries(verdicts).map(([criterion, { rating }]) => `${criterion} ${rating}`)]);
}

/** Whom a name stands for: people of either side, since the change may have renamed them. */
function namesIn({ before, after }: ChangeContext): (written: string) => readonly string[] {
  const sides = [peopleCalled(before.graph), peopleCalled(after.graph)];
  return (written) => sides.flatMap((called) => called(written));
}

/** The handle in an address that GitHub gives to people who keep theirs to themselves: `1234+handle@users.noreply.github.com`. */
function handleIn(address: string): string {
  return /^(?:\d+\+)?(?<handle>[^+@]+)@users\.noreply\.github\.com$/i.exec(address)?.groups?.handle ?? '';
}
