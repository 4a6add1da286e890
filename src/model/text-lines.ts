/** Lines of text for pictures, where no browser breaks them: widths are estimated, and rather too wide than too narrow. */

const narrow = new Set("iljtfrI.,:;'’|!()[]{}-/ ");
const wide = new Set('mwMW@%&—…');

/** About how wide a character of the text serif is, in em. */
function widthOf(character: string): number {
  if (narrow.has(character)) return 0.36;
  if (wide.has(character)) return 0.92;
  if (/\p{Lu}/u.test(character)) return 0.7;
  // Scripts whose characters fill a square.
  return character >= 'ᄀ' && !/\p{M}/u.test(character) ? 1 : 0.58;
}

/**
 * Breaks a text between words into lines that are at most `width` wide.
 * A word that is wider than a line is broken within. Nothing is left out; an empty text has no lines.
 * @param width in em
 */
export function textLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = () => {
    if (line.trim()) lines.push(line.trim());
    line = '';
    used = 0;
  };
  for (const word of text.split(/(?<=\s)/u)) {
    const needed = sum(word.trimEnd());
    if (used > 0 && used + needed > width) end();
    if (needed <= width) {
      line += word;
      used += sum(word);
      continue;
    }
    for (const character of word) {
      if (used + widthOf(character) > width) end();
      line += character;
      used += widthOf(character);
    }
  }
  end();
  return lines;
}

function sum(text: string): number {
  let total = 0;
  for (const character of text) total += widthOf(character);
  return total;
}
