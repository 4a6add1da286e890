/** Pictures that a text shows are what their names say, whole, of a size that can be shown, and pictures only. */
import { pictureProblem } from '../model/address-safety.ts';
import { pictureFile, picturesIn } from '../model/asset.ts';
import { assetProblemInWords } from './asset-problem.ts';
import type { Rule } from './rule.ts';

export const unusablePicture: Rule = {
  id: 'unusable-picture',
  severity: 'error',
  *check({ config, documents, assets }) {
    for (const { document } of documents) {
      const { file, syntax } = document;
      for (const { url, span } of picturesIn(syntax)) {
        // What is wrong with the address, or that nothing is there, is told by other rules.
        if (pictureProblem(url) !== undefined) continue;
        const target = pictureFile(file, url, config, assets);
        const asset = assets.get(target);
        if (!asset?.problem) continue;
        yield { file, span, ...assetProblemInWords(target, asset.problem, asset.bytes) };
      }
    }
  },
};
