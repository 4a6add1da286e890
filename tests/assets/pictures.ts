/** Pictures for tests: the same of every format, 16 pixels wide and 10 high, and parts to make others of. */
import { crc32, deflateSync } from 'node:zlib';

const decoded = (base64: string) => Buffer.from(base64, 'base64');

/** Sound pictures, one of each kind. Those that move have three frames. */
export const sound = {
  png: decoded(
    'iVBORw0KGgoAAAANSUhEUgAAABAAAAAKBAMAAABPkMOvAAAAKlBMVEUzM8zMMzM6M8W7M0Q7M8Q+M8FmM5lkM5tjM5y1M0pnM5i8M0M8M8M9M8Ix0aqaAAAACXBIWXMAAAsTAAALEwEAmpwYAAAAPklEQVQImWMQhAIGQXOlTjBD+AIDqyGIIc7AwJAIYggxMDA4whgHQQwJBgaGhSCGZAAD60awdjOX1RBzoAAAn5wJg6m0Hk8AAAAASUVORK5CYII=',
  ),
  jpeg: decoded(
    '/9j/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAKABADASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAEDBf/EABkQAQADAQEAAAAAAAAAAAAAAAEAAhEhMf/EABUBAQEAAAAAAAAAAAAAAAAAAAEF/8QAGBEBAQADAAAAAAAAAAAAAAAAAgEAAxH/2gAMAwEAAhEDEQA/AMu97F3qZLnQ32GC7hscNzKBknMq6hSlbe5//9k=',
  ),
  progressive: decoded(
    '/9j/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wgARCAAKABADASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAECBP/EABUBAQEAAAAAAAAAAAAAAAAAAAEE/9oADAMBAAIQAxAAAAHLYyr/xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAEFAh//xAAXEQEAAwAAAAAAAAAAAAAAAAABAAIR/9oACAEDAQE/AamLP//EABYRAQEBAAAAAAAAAAAAAAAAAAEAAv/aAAgBAgEBPwHaIX//xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAY/Ah//xAAWEAEBAQAAAAAAAAAAAAAAAAABESD/2gAIAQEAAT8hVuP/2gAMAwEAAgADAAAAEG//xAAWEQEBAQAAAAAAAAAAAAAAAAABABH/2gAIAQMBAT8QdC7f/8QAFhEBAQEAAAAAAAAAAAAAAAAAAQAR/9oACAECAQE/EBIMv//EABkQAQEAAwEAAAAAAAAAAAAAAAERABAhMf/aAAgBAQABPxAz6kw6F9yC2F1//9k=',
  ),
  gif: decoded(
    'R0lGODlhEAAKAIMAAExpcT0zwjwzw7wzQ2czmLUzSmMznGQzm2YzmT4zwTszxLszRDozxcwzMzMzzAAAACH5BAUAAAAALAAAAAAQAAoAAAQrsMlJ61yHMVPsDU7oJIvXHKKImEwaKqzrCKYhE2aRpMlgNguEQkHw/Y6UCAA7',
  ),
  webp: decoded('UklGRkQAAABXRUJQVlA4IDgAAADwAQCdASoQAAoABABoJbACdAELX8xImqAA/qW3bI79m5nWfcO767eH6xlRAz5j/jE3zIMnXn0AAA=='),
  lossless: decoded(
    'UklGRnwAAABXRUJQVlA4TG8AAAAvD0ACAG8wM4raSIGz2Qu+mEABPlDUSIrk3w46cIAJvrBHzX+8rAcAAIAtAH6AD2oBpoFRJNlO9v8PAhCQFX0jKKBQgA9uSEAA1xxHDUFDRP8ngO8qah99IH8BtaQdiCWNHxNQSjqALpS/AZpi4DcA',
  ),
  avif: decoded(
    'AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAAD0AAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgSACAAAAABRpc3BlAAAAAAAAABAAAAAKAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAABFbWRhdBIACgg4DP5aQENBpDIvRxCYuTgABYSJAL7OY9/AiLRmrjMV+Wkq0Bg7dW70lr9wk8uhn3HWLBK+hxOzKuA=',
  ),
  animatedGif: decoded(
    'R0lGODlhEAAKAIAAAExpcQAKCiH5BAUAAAAALAAAAAAQAAoAAAILjI+py+0Po5y0rgIAIfkEBQAAAAAsAAAAABAACgCATGlxUAoKAguMj6nL7Q+jnLSuAgAh+QQFAAAAACwAAAAAEAAKAIBMaXGgCgoCC4yPqcvtD6OctK4CADs=',
  ),
  animatedWebp: decoded(
    'UklGRrgAAABXRUJQVlA4WAoAAAACAAAADwAACQAAQU5JTQYAAAD/////AQBBTk1GKAAAAAAAAAAAAA8AAAkAAGQAAAJWUDhMEAAAAC8PQAIAB1CFqEL/AxHR/wBBTk1GKgAAAAAAAAAAAA8AAAkAAGQAAABWUDhMEQAAAC8PQAIAB1CFQlWh/4GI6H8AAEFOTUYqAAAAAAAAAAAADwAACQAAZAAAAFZQOEwRAAAALw9AAgAHUIWCVqH/gYjofwAA',
  ),
} as const;

/** A part of a PNG, with its right checksum. */
export function pngChunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

/** A PNG made of parts, behind its signature. */
export function pngOf(...chunks: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

/** The header of a PNG of a size, in one grey of eight bits; `more` are the bytes behind the size. */
export function pngHeader(width: number, height: number, more: readonly number[] = [8, 0, 0, 0, 0]): Buffer {
  const data = Buffer.alloc(8);
  data.writeUInt32BE(width);
  data.writeUInt32BE(height, 4);
  return pngChunk('IHDR', Buffer.concat([data, Buffer.from(more)]));
}

/** A PNG whose header says a size, and that has hardly any pixels. */
export function pngOfSize(width: number, height: number): Buffer {
  return pngOf(pngHeader(width, height), pngChunk('IDAT', deflateSync(Buffer.alloc(64))), pngChunk('IEND'));
}

/** A box of an AVIF; `length` is what it says of its length. */
export function box(type: string, data: Uint8Array, length = data.length + 8): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data]);
}

/** Some bytes of others in their place. */
export function patched(bytes: Buffer, at: number, ...values: readonly number[]): Buffer {
  const copy = Buffer.from(bytes);
  copy.set(values, at);
  return copy;
}
