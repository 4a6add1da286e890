/** Whether git would take a file that went and one that came for one that was renamed: as its own measure does. Pure. */

/** Bytes of a line that are compared as one. */
const longestPiece = 64;

/** The share of the larger text that must be in both. */
const enough = 0.5;

/** True for texts that share half of the larger one, line by line, and long lines piece by piece. */
export function looksRenamed(before: string, after: string): boolean {
  const [old, now] = [Buffer.from(before), Buffer.from(after)];
  const [there, here] = [piecesOf(old), piecesOf(now)];
  let shared = 0;
  for (const [piece, count] of there) shared += Math.min(count, here.get(piece) ?? 0) * piece.length;
  return shared >= enough * Math.max(old.length, now.length);
}

function piecesOf(bytes: Buffer): Map<string, number> {
  const found = new Map<string, number>();
  for (let start = 0; start < bytes.length;) {
    const line = bytes.indexOf(10, start);
    const end = Math.min(line === -1 ? bytes.length : line + 1, start + longestPiece);
    const piece = bytes.toString('latin1', start, end);
    found.set(piece, (found.get(piece) ?? 0) + 1);
    start = end;
  }
  return found;
}
