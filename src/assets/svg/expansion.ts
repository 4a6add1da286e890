/** How much a browser draws for a drawing: elements that others refer to are drawn again for each of them. */
import type { DrawnElement } from './rewrite-drawing.ts';
import type { SheetReference, Subject } from './style-sheet.ts';

/** The most elements that a browser is asked to draw, copies included. */
export const maxDrawn = 200_000;

/** The longest chain of references: each link is drawn inside the one before. */
const longestChain = 50;

/** The most references in style sheets: each is compared with each element. */
const mostReferences = 1_000;

/** What an element costs besides itself: effects are worked out for every pixel under them. */
const costs = (name: string) => (name.startsWith('fe') ? 200 : name === 'mask' || name === 'pattern' || name === 'filter' ? 50 : 1);

/** Why a drawing would be drawn without end, or for longer than anybody waits; nothing for others. `line` is where that begins. */
export function expansionProblem(
  root: DrawnElement,
  references: readonly SheetReference[],
): { readonly holds: string; readonly line: number } | undefined {
  if (references.flatMap(({ subjects }) => subjects).length > mostReferences)
    return { holds: `a style sheet with more than ${mostReferences.toLocaleString('en')} references`, line: root.line };
  const byId = new Map<string, DrawnElement>();
  collectIds(root, byId);
  const known = new Map<DrawnElement, number>();
  const open = new Set<DrawnElement>();
  let problem: { readonly holds: string; readonly line: number } | undefined;

  const drawn = (element: DrawnElement, chain: number): number => {
    const before = known.get(element);
    if (before !== undefined || problem) return before ?? 0;
    if (open.has(element) || chain > longestChain) {
      problem = { holds: open.has(element) ? 'an element that refers to itself' : 'references within references', line: element.line };
      return 0;
    }
    open.add(element);
    let count = costs(element.name);
    for (const child of element.children) if (typeof child !== 'string') count += drawn(child, chain);
    for (const target of targetsOf(element, byId, references)) count += drawn(target, chain + 1);
    open.delete(element);
    known.set(element, count);
    if (count > maxDrawn)
      problem ??= { holds: `copies of copies, more than ${maxDrawn.toLocaleString('en')} elements`, line: element.line };
    return count;
  };
  drawn(root, 0);
  return problem;
}

function collectIds(element: DrawnElement, byId: Map<string, DrawnElement>) {
  const id = valueOf(element, 'id');
  if (id !== undefined && !byId.has(id)) byId.set(id, element);
  for (const child of element.children) if (typeof child !== 'string') collectIds(child, byId);
}

function valueOf({ attributes }: DrawnElement, name: string): string | undefined {
  return attributes.find(([each]) => each === name)?.[1];
}

/** The elements that one refers to: by its own attributes, and by the rules of style sheets that may be about it. */
function targetsOf(element: DrawnElement, byId: ReadonlyMap<string, DrawnElement>, references: readonly SheetReference[]): DrawnElement[] {
  const own = element.attributes.flatMap(([name, value]) => {
    if (name === 'href') return value.startsWith('#') ? [value.slice(1)] : [];
    return [...value.matchAll(/url\((["']?)#(.*?)\1\)/g)].map(([, , id = '']) => id);
  });
  const classes = new Set(valueOf(element, 'class')?.split(/\s+/));
  const fits = ({ name, id, classes: wanted }: Subject) =>
    (name === undefined || name === element.name) &&
    (id === undefined || id === valueOf(element, 'id')) &&
    wanted.every((each) => classes.has(each));
  const styled = references.flatMap(({ subjects, id }) => (subjects.some(fits) ? [id] : []));
  return [...own, ...styled].flatMap((id) => byId.get(id) ?? []);
}
