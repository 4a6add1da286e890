/** The marks that Git leaves where two branches changed the same lines. */
import type { Span } from '../model/finding.ts';

/** A mark: `<<<<<<< ours`, `||||||| before`, `=======` or `>>>>>>> theirs`. */
export type ConflictMark = { readonly form: 'start' | 'base' | 'middle' | 'end'; readonly span: Span };

/** The marks of one conflict, in their order; some are missing where somebody took out a part of them. */
export type Conflict = readonly ConflictMark[];

const markLine = /^(?:<{7}|\|{7}|>{7})(?: .*)?$|^={7}$/;
const forms: Readonly<Record<string, ConflictMark['form']>> = { '<': 'start', '|': 'base', '=': 'middle', '>': 'end' };
/** A line that opens or closes a block of code. */
const fenceLine = /^( {0,3})(`{3,}(?!`)|~{3,}(?!~))(.*)$/;

type Fence = { readonly marks: string; readonly indented: boolean };

/**
 * Every conflict of a text. A block of code may show one: marks that stand between its fences with the whole of their conflict are
 * none. A line of equals signs alone makes a heading, and is none either. Work grows linearly with the text.
 */
export function conflictsIn(source: string): Conflict[] {
  if (!/(?:^|\n)[<>]{7}[ \r\n]/.test(source)) return [];
  const found: Conflict[] = [];
  let open: { readonly marks: ConflictMark[]; readonly shownIn: Fence | undefined } | undefined;
  let fence: Fence | undefined;
  let heading: ConflictMark | undefined;
  const settle = () => {
    if (open) found.push(open.marks);
    open = undefined;
  };

  for (let start = 0; start <= source.length;) {
    const next = source.indexOf('\n', start);
    const line = source.slice(start, next === -1 ? source.length : next).replace(/\r$/, '');
    const span = { start, end: start + line.length };
    start = next === -1 ? source.length + 1 : next + 1;

    if (!markLine.test(line)) {
      fence = fenceAfter(fence, line);
      continue;
    }
    const mark: ConflictMark = { form: forms[line[0] ?? ''] ?? 'start', span };
    if (mark.form === 'start') {
      settle();
      // What is indented may belong to a list, which a mark at the beginning of a line ends, and its code with it.
      open = { marks: [mark], shownIn: fence?.indented === false ? fence : undefined };
    } else if (open) {
      open.marks.push(mark);
      if (mark.form !== 'end') continue;
      if (open.shownIn && open.shownIn === fence) open = undefined;
      else settle();
    } else if (fence) continue;
    else if (mark.form === 'middle') heading = mark;
    // Without the others it may be a quotation of quotations, unless it is called like a branch or a commit.
    else if (mark.form === 'end' && (heading || /^>{7} \S+$/.test(line))) {
      found.push(heading ? [heading, mark] : [mark]);
      heading = undefined;
    }
  }
  settle();
  return found;
}

function fenceAfter(fence: Fence | undefined, line: string): Fence | undefined {
  const [, indent = '', marks = '', rest = ''] = fenceLine.exec(line) ?? [];
  if (marks === '') return fence;
  if (!fence) return marks.startsWith('`') && rest.includes('`') ? undefined : { marks, indented: indent !== '' };
  return marks[0] === fence.marks[0] && marks.length >= fence.marks.length && rest.trim() === '' ? undefined : fence;
}
