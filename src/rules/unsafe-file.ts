/** Every file of the record is a plain text file that can be read, and every file of `public/` is of a type that may be published. */
import { pictureFile, picturesIn, type AssetProblem } from '../model/asset.ts';
import { maxFileSize } from '../model/content-path.ts';
import type { FileProblem } from '../parsing/file.ts';
import { assetProblemInWords } from './asset-problem.ts';
import type { Rule } from './rule.ts';

const explanations: Readonly<Record<FileProblem, { readonly message: string; readonly help: string }>> = {
  'symbolic-link': {
    message: 'this is a symbolic link, and what it leads to is not part of the record',
    help: 'put a copy of the file here, or take the link out',
  },
  'not-a-file': { message: 'this is neither a file nor a folder', help: 'take it out' },
  unreadable: { message: 'this file cannot be opened', help: 'make it readable for everybody: `chmod a+r`' },
  'unreadable-folder': {
    message: 'this folder cannot be opened, so nothing in it is part of the record',
    help: 'make it readable for everybody: `chmod a+rx`',
  },
  'name-not-utf8': { message: 'its name is not written in UTF-8', help: 'give it another name: letters, digits and hyphens' },
  'too-large': {
    message: `this file is larger than ${maxFileSize.toLocaleString('en')} bytes`,
    help: 'make more than one record of it, or link to it where it is published',
  },
  'not-utf8': { message: 'this file is not written in UTF-8', help: 'save it as UTF-8: every editor can' },
  'nul-byte': {
    message: 'this file holds a NUL byte, so it is no text',
    help: 'save it as UTF-8 text; pictures and other files keep their own extension',
  },
};

export const unsafeFile: Rule = {
  id: 'unsafe-file',
  severity: 'error',
  *check({ config, documents, assets }) {
    for (const { document } of documents) {
      if (document.fileProblem) yield { file: document.file, ...explanations[document.fileProblem] };
    }
    // A picture that somebody shows is told of where it is shown.
    const shown = new Set(
      documents.flatMap(({ document }) => picturesIn(document.syntax).map(({ url }) => pictureFile(document.file, url, config, assets))),
    );
    for (const [file, { problem, bytes }] of assets) {
      if (!problem || !/^public(?:\/|$)/.test(file) || (shown.has(file) && isAboutPicture(problem))) continue;
      yield { file, ...assetProblemInWords(file, problem, bytes) };
    }
  },
};

/** Whether a problem is one of the picture, not of the file: nothing is unsafe about a picture that is cut. */
function isAboutPicture({ is }: AssetProblem): boolean {
  return !['symbolic-link', 'not-a-file', 'unreadable', 'runs', 'unknown-type', 'odd-name'].includes(is);
}
