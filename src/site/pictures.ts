/** Which addresses of pictures lead to a picture of the record. */
import { pictureFile } from '../model/asset.ts';
import type { RecordSource } from './record-source.ts';

/** True when the address, in a file of the record, leads to a picture of `content/` or `public/` that can be shown. */
export function isPictureOf({ config, current }: Pick<RecordSource, 'config' | 'current'>, file: string, url: string): boolean {
  const { assets } = current();
  return assets.get(pictureFile(file, url, config, assets))?.picture !== undefined;
}
