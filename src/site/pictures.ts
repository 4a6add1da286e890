/** Which addresses of pictures lead to a picture of the record. */
import { decodePath, joinPath } from '../model/file-link.ts';
import type { RecordSource } from './record-source.ts';

/** True when the address, in a file of the record, leads to a file of `content/` or `public/` that is no document. */
export function isPictureOf({ config, current }: Pick<RecordSource, 'config' | 'current'>, file: string, url: string): boolean {
  const [path = ''] = url.split(/[?#]/, 1);
  const { assets } = current();
  if (!path.startsWith('/')) return assets.has(joinPath(file, decodePath(path)));
  const below = path.startsWith(config.base) ? path.slice(config.base.length) : path.slice(1);
  return assets.has(`public/${decodePath(below)}`);
}
