import { isYaml, pathBelow } from '../src/model/content-path.ts';
import { openDocument, withBody, type Document } from '../src/parsing/document.ts';
import { parseBody } from '../src/parsing/parse-body.ts';

/** Reads the text of one file in the process of the test and without a limit, which no command may do with contributors' texts. */
export function readDocument(file: string, text: string): Document {
  const source = text.replace(/^\uFEFF/, '');
  const document = openDocument(file, source);
  return isYaml(file) ? document : withBody(document, parseBody(pathBelow(file), source));
}
