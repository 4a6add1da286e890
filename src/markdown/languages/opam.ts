/** A grammar for opam package files, which Shiki does not bring: fields, strings, operators, comments. */
import type { LanguageRegistration } from 'shiki';

/** After https://opam.ocaml.org/doc/Manual.html#Common-file-format. */
export const opam: LanguageRegistration = {
  name: 'opam',
  scopeName: 'source.opam',
  patterns: [
    { include: '#comment' },
    { include: '#field' },
    { include: '#section' },
    { include: '#string' },
    { include: '#constant' },
    { include: '#operator' },
  ],
  repository: {
    comment: {
      patterns: [
        { name: 'comment.line.number-sign.opam', match: '#.*$' },
        { name: 'comment.block.opam', begin: '\\(\\*', end: '\\*\\)' },
      ],
    },
    field: { name: 'keyword.other.field.opam', match: '^\\s*[a-z][a-z0-9_-]*(?=\\s*:)' },
    section: { name: 'entity.name.section.opam', match: '^\\s*[a-z][a-z0-9_-]*(?=\\s*(?:"[^"]*"\\s*)?\\{)' },
    string: {
      patterns: [
        { name: 'string.quoted.triple.opam', begin: '"""', end: '"""' },
        {
          name: 'string.quoted.double.opam',
          begin: '"',
          end: '"',
          patterns: [
            { name: 'constant.character.escape.opam', match: '\\\\.' },
            { name: 'variable.other.interpolated.opam', match: '%\\{[^}]*\\}%' },
          ],
        },
      ],
    },
    constant: {
      patterns: [
        { name: 'constant.language.boolean.opam', match: '\\b(?:true|false)\\b' },
        { name: 'constant.numeric.opam', match: '\\b\\d+\\b' },
      ],
    },
    operator: { name: 'keyword.operator.opam', match: '[<>!]?=|[<>&|!?]' },
  },
};
