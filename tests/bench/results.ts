/** The figures of a benchmark as people read them, and whether the cost of a document grows. */

/** What was measured at one size of the record. Times in seconds, sizes in bytes. */
export type Result = {
  readonly times: number;
  readonly documents: number;
  readonly check: number;
  readonly build: number;
  readonly memory: number;
  readonly index: number;
  readonly site: number;
};

/** A cost that must not grow faster than the record. */
export type CostName = 'check' | 'build' | 'memory' | 'index';

/** How a cost per document changed from the smallest size to the largest: 0.5 is half of what it was. */
export type Growth = { readonly cost: CostName; readonly ratio: number; readonly grew: boolean };

const tolerance = 1.1;
const megabyte = 1e6;

const wording: Record<CostName, string> = {
  check: 'Time of a check',
  build: 'Time of a build',
  memory: 'Peak memory of a build',
  index: 'Size of the search index',
};

/** Compares the smallest size with the largest; empty when there are not two. */
export function growth(results: readonly Result[]): Growth[] {
  const [first, last] = [results[0], results.at(-1)];
  if (!first || !last || first === last) return [];
  return (Object.keys(wording) as CostName[]).map((cost) => {
    const ratio = last[cost] / last.documents / (first[cost] / first.documents);
    return { cost, ratio, grew: ratio > tolerance };
  });
}

/** The table of sizes, and below it how the cost of a document changed between the first and the last. */
export function resultsMarkdown(results: readonly Result[]): string {
  const rows = results.map((each) => [
    `${each.times}×`,
    String(each.documents),
    `${each.check.toFixed(2)} s`,
    `${each.build.toFixed(1)} s`,
    `${((each.build / each.documents) * 1000).toFixed(1)} ms`,
    `${(each.memory / megabyte).toFixed(0)} MB`,
    `${(each.index / megabyte).toFixed(2)} MB`,
    `${(each.index / each.documents / 1000).toFixed(2)} kB`,
    `${(each.site / megabyte).toFixed(1)} MB`,
  ]);
  const head = ['size', 'documents', 'check', 'cold build', 'a document', 'peak memory', 'search index', 'a document', 'whole site'];
  const sizes = table(head, rows);

  const changes = growth(results).map(({ cost, ratio, grew }) => [wording[cost], ratio.toFixed(2), grew ? 'grows' : 'holds']);
  if (changes.length === 0) return sizes;
  const [first, last] = [results[0], results.at(-1)];
  return `${sizes}\n\n${table([`cost per document, ${last?.times}× to ${first?.times}×`, 'ratio', 'verdict'], changes)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = line(head.map((_, index) => (index === 0 ? '---' : '--:')));
  return [line(head), rule, ...rows.map(line)].join('\n');
}
