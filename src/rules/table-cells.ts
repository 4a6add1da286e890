/** Every cell of a table stands in one of its columns; what is in others, readers do not see. */
import type { Rule } from './rule.ts';

const inCode = 'write `\\|` for a `|` that is meant as text, in code too';

export const tableCells: Rule = {
  id: 'table-cells',
  severity: 'error',
  *check({ documents }) {
    for (const { document } of documents) {
      for (const { span, columns, cells, lost, meant } of document.syntax.rows) {
        const fix = meant === undefined ? {} : { fix: { span, text: meant, kind: 'suggested' as const } };
        if (lost)
          yield {
            file: document.file,
            span: lost,
            message: `this row has ${cells} cells, and the head of its table has ${columns}`,
            expected: 'readers do not see this',
            help: meant === undefined ? `give the head as many cells; ${inCode}` : inCode,
            ...fix,
          };
        else
          yield {
            file: document.file,
            span,
            message: 'a `|` in code ends a cell of this row, and the code is none then',
            help: inCode,
            ...fix,
          };
      }
    }
  },
};
