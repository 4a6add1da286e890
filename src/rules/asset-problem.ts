/** What is wrong with a file that is no document, in words. */
import { maxPixels, type AssetProblem } from '../model/asset.ts';
import { publishedTypes } from '../assets/judge-public-file.ts';
import type { Found } from './rule.ts';

type Words = Required<Pick<Found, 'message' | 'help'>> & Pick<Found, 'expected'>;

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const megabytes = (bytes: number) => `${number.format(bytes / 1_000_000)} MB`;

/**
 * Why a file is neither shown nor published.
 * @param file its path from the root, which begins the sentence
 */
export function assetProblemInWords(file: string, problem: AssetProblem, bytes: number): Words {
  const says = (message: string, help: string, expected?: string): Words => ({
    message: `\`${file}\` ${message}`,
    help,
    ...(expected !== undefined && { expected }),
  });
  switch (problem.is) {
    case 'symbolic-link':
      return says(
        'is a symbolic link, and what it leads to is not part of the record',
        'put a copy of the file here, or take the link out',
      );
    case 'not-a-file':
      return says('is neither a file nor a folder', 'take it out');
    case 'unreadable':
      return says('cannot be opened', 'make it readable for everyone: `chmod a+r`');
    case 'empty':
      return says('is empty', 'save the file again, or take it out');
    case 'pointer':
      return says(
        'is a Git LFS pointer, not the file that it stands for',
        'run `git lfs pull`; a workflow has to check out with `lfs: true`',
      );
    case 'cut':
      return says('ends in the middle of the picture', 'copy it again from where it came from: it was not copied whole');
    case 'without-size':
      return says('does not say how large it is', 'save it with a width and a height; an SVG drawing needs them, or a `viewBox`');
    case 'damaged':
      return says(`is damaged: ${problem.what}`, 'open it in an editor and save it again, or copy it again from where it came from');
    case 'foreign':
      return says(
        `holds ${problem.holds}, not ${problem.expected}`,
        problem.extension === undefined
          ? 'put the file in its place that the name promises'
          : `give it the name that fits: \`${file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, problem.extension)}\``,
      );
    case 'too-many-bytes':
      return says(`has ${megabytes(bytes)}`, 'make it smaller, or link to it where it is published', `at most ${megabytes(problem.most)}`);
    case 'too-many-pixels': {
      const { width, height, frames } = problem;
      const all = `${number.format((width * height * frames) / 1_000_000)} megapixels`;
      return says(
        `has ${all}: ${width} × ${height}${frames > 1 ? ` in ${frames} frames` : ''}`,
        'make it smaller: no reader sees as many',
        `at most ${number.format(maxPixels / 1_000_000)} megapixels${frames > 1 ? ', all frames together' : ''}`,
      );
    }
    case 'unsafe-drawing':
      return says(
        `holds ${problem.holds} (line ${problem.line}), and a drawing may only draw`,
        'save it without that, as “plain SVG” where an editor offers it, or as a PNG',
      );
    case 'runs':
      return says(
        `would be published as ${problem.what}, outside the policy of the site`,
        'take it out of public/: what the site shows comes from content/',
      );
    case 'unknown-type':
      return says(
        'is of a type that is not published',
        'take it out of public/, or link to it where it is published',
        `${publishedTypes.map((type) => `.${type}`).join(', ')}, CNAME, .nojekyll, or a text in .well-known/`,
      );
    case 'odd-name':
      return says('has a name that hosts read in different ways', 'rename it: letters, digits and hyphens are the rule');
  }
}
