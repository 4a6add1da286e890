/** Every file of the record is a plain text file that can be read. */
import { maxFileSize, type FileProblem } from '../parsing/file.ts';
import type { Rule } from './rule.ts';

const explanations: Readonly<Record<FileProblem, { readonly message: string; readonly help: string }>> = {
  'symbolic-link': {
    message: 'this is a symbolic link, and what it leads to is not part of the record',
    help: 'put a copy of the file here, or take the link out',
  },
  'not-a-file': { message: 'this is neither a file nor a folder', help: 'take it out' },
  unreadable: { message: 'this file cannot be opened', help: 'make it readable for everybody: `chmod a+r`' },
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
  *check({ documents }) {
    for (const { document } of documents) {
      if (document.fileProblem) yield { file: document.file, ...explanations[document.fileProblem] };
    }
  },
};
