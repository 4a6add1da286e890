/** All rules, in the order in which they are explained: shape first, then what it says. */
import { duplicateNumber } from './duplicate-number.ts';
import { fileName } from './file-name.ts';
import { frontMatterSyntax } from './front-matter-syntax.ts';
import { invalidValue } from './invalid-value.ts';
import { markdownSyntax } from './markdown-syntax.ts';
import { missingKey } from './missing-key.ts';
import { noCode } from './no-code.ts';
import { orphanPosition } from './orphan-position.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownPerson } from './unknown-person.ts';
import { unknownReference } from './unknown-reference.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [
  fileName,
  duplicateNumber,
  orphanPosition,
  frontMatterSyntax,
  unknownKey,
  missingKey,
  invalidValue,
  markdownSyntax,
  noCode,
  unknownReference,
  unknownPerson,
];
