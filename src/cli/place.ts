/** Lines and columns, as every report counts them. */

/** A place as editors show it: line and column from 1, columns in UTF-16 units, as in VS Code, LSP and SARIF. */
export type Place = { readonly line: number; readonly column: number };

/** A text by its lines. */
export type Lines = {
  /** Where an offset stands; an offset past the end stands at the end. */
  placeOf(offset: number): Place;
  /** The text of a line, counted from 1, without its line end. */
  textOf(line: number): string;
};

/** Finds the lines of a text once, so that many places can be asked for. Lines end with LF or CRLF. */
export function linesOf(source: string): Lines {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);

  return {
    placeOf(offset) {
      const at = Math.min(offset, source.length);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
    },
    textOf(line) {
      const text = source.slice(starts[line - 1] ?? source.length, (starts[line] ?? source.length + 1) - 1);
      return text.endsWith('\r') ? text.slice(0, -1) : text;
    },
  };
}

/** The lines of files by name, each found when it is first asked for; a file without text has none. */
export function linesOfFiles(sources: ReadonlyMap<string, string>): (file: string) => Lines | undefined {
  const known = new Map<string, Lines>();
  return (file) => {
    const source = sources.get(file);
    if (source === undefined) return undefined;
    const lines = known.get(file) ?? linesOf(source);
    known.set(file, lines);
    return lines;
  };
}
