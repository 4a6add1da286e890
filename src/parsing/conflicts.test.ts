import { describe, expect, test } from 'vitest';
import { conflictsIn } from './conflicts.ts';

/** The marks of each conflict as they are written. */
const marksIn = (source: string) => conflictsIn(source).map((conflict) => conflict.map(({ span }) => source.slice(span.start, span.end)));

const start = '<<<<<<< HEAD';
const end = '>>>>>>> topic';
const conflict = `${start}\nOurs.\n=======\nTheirs.\n${end}\n`;
const three = [start, '=======', end];

describe('A conflict', () => {
  test.each([
    ['in a text', `Text.\n${conflict}More.\n`, [three]],
    ['at the end of a text without a line end', conflict.trimEnd(), [three]],
    ['with Windows line ends', `Text.\r\n${conflict.replaceAll('\n', '\r\n')}`, [three]],
    [
      'with what both sides began with',
      `${start}\nA\n||||||| 4e3a99e\nB\n=======\nC\n${end}\n`,
      [[start, '||||||| 4e3a99e', '=======', end]],
    ],
    ['without labels', '<<<<<<<\nA\n=======\nB\n>>>>>>>\n', [['<<<<<<<', '=======', '>>>>>>>']]],
    ['of which one side is empty', `${start}\n=======\nB\n${end}\n`, [three]],
    [
      'of a rebase',
      '<<<<<<< 4e3a99e (Say more)\nA\n=======\nB\n>>>>>>> 1f0e5d2... Say less\n',
      [['<<<<<<< 4e3a99e (Say more)', '=======', '>>>>>>> 1f0e5d2... Say less']],
    ],
    [
      'of Subversion',
      '<<<<<<< .mine\nA\n||||||| .r3\nB\n=======\nC\n>>>>>>> .r4\n',
      [['<<<<<<< .mine', '||||||| .r3', '=======', '>>>>>>> .r4']],
    ],
    [
      'of another tool, without a middle',
      '<<<<<<< Conflict 1 of 1\n%%%%%%% Changes\nA\n>>>>>>> Conflict 1 of 1 ends\n',
      [['<<<<<<< Conflict 1 of 1', '>>>>>>> Conflict 1 of 1 ends']],
    ],
    ['twice', `${conflict}Text.\n${conflict}`, [three, three]],
    ['in front matter', `---\ntitle: T\n${start}\nstatus: draft\n=======\nstatus: accepted\n${end}\n---\n`, [three]],
    ['around front matter', `${start}\n---\ntitle: A\n---\n=======\n---\ntitle: B\n---\n${end}\n`, [three]],
    ['around code', `${start}\n\`\`\`ocaml\na\n\`\`\`\n=======\n\`\`\`ocaml\nb\n\`\`\`\n${end}\n`, [three]],
    ['of which each side begins code', `${start}\n\`\`\`ocaml\n=======\n\`\`\`ml\n${end}\nb\n\`\`\`\n`, [three]],
    ['that begins in code and ends behind it', `~~~\n${start}\na\n~~~\n=======\nb\n${end}\n`, [three]],
    ['behind code', `\`\`\`\na\n\`\`\`\n${conflict}`, [three]],
    ['behind code in a list', `- a\n\n  \`\`\`\n  b\n  \`\`\`\n${conflict}`, [three]],
    ['that cuts a list and its code', `- a\n\n  \`\`\`\n  b\n${conflict}  \`\`\`\n`, [three]],
    ['with a heading of equals signs in it', `${start}\nTitle\n=====\n=======\nB\n${end}\n`, [three]],
  ])('%s is found with all its marks', (_, source, marks) => expect(marksIn(source)).toEqual(marks));

  test.each([
    ['its beginning', `${start}\nText.\n`, [[start]]],
    ['all but its end', `${start}\nA\n=======\nB\n`, [[start, '=======']]],
    ['all but its beginning', `A\n=======\nB\n${end}\n`, [['=======', end]]],
    ['its end', `Text.\n${end}\n`, [[end]]],
    ['the beginning of one before another', `${start}\nText.\n${conflict}`, [[start], three]],
  ])('of which somebody left %s is found too', (_, source, marks) => expect(marksIn(source)).toEqual(marks));

  test.each([
    ['a heading with a line of equals signs', 'Title\n=======\n\nText.\n'],
    ['seven quotations in each other', '>>>>>>> Said by him, said by her.\n'],
    ['code that shows one', `Git writes:\n\n\`\`\`text\n${conflict}\`\`\`\n`],
    ['code between tildes', `~~~~\n~~~\n${conflict}~~~~\n`],
    ['indented code', conflict.replace(/^/gm, '    ')],
    ['code in a list', `- Git writes:\n\n  \`\`\`\n${conflict.replace(/^/gm, '  ')}  \`\`\`\n`],
    ['code in a quotation', `> \`\`\`\n${conflict.replace(/^/gm, '> ')}> \`\`\`\n`],
    ['marks of six or eight signs', '<<<<<< a\n======\n>>>>>> b\n<<<<<<<< a\n========\n>>>>>>>> b\n'],
    ['marks in a sentence', 'Git writes `<<<<<<< HEAD` and `>>>>>>> topic`.\n'],
    ['a table of empty cells', '|||||||\n|-|-|-|-|-|-|\n'],
    ['marks without a space before their label', '<<<<<<<HEAD\n'],
    ['nothing', ''],
  ])('is not seen in %s', (_, source) => expect(marksIn(source)).toEqual([]));
});
