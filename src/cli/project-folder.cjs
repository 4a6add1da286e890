/*
 * Where a project may lie. ES5 syntax, because `npm run` asks before it is known which Node reads this; `main.ts` asks again for
 * commands that are run directly.
 */
'use strict';

/*
 * What the tools misread in a path, tried one by one: Vite and Astro take it for a part of an address, a wildcard or an escape, and
 * either fail or leave style sheets out without a word; `:` ends a folder in PATH.
 */
var misread = /[#?%\\"*:\u0000-\u001f\u007f]/;

/* On Windows these two stand in every path. */
var misreadOnWindows = /[#?%"*\u0000-\u001f\u007f]/;

/* Node strips no types below the first; Vite serves nothing below the second, and takes the others for addresses of its own. */
var reserved = ['node_modules', '.git', '@fs', '@id', '@vite'];

/**
 * One sentence for a folder that the tools cannot work in, and an empty string for one that will do.
 * @param {string} folder absolute
 * @param {string} [platform] as in `process.platform`
 * @returns {string}
 */
function folderRefusal(folder, platform) {
  var isWindows = (platform || process.platform) === 'win32';
  var match = (isWindows ? misreadOnWindows : misread).exec(folder);
  var names = folder.split(isWindows ? /[\\/]/ : '/');
  var name = reserved.filter(function (each) {
    return names.indexOf(each) !== -1;
  })[0];
  if (!match && !name) return '';
  return (
    'Docket cannot work in ' +
    JSON.stringify(folder) +
    ': its tools misread ' +
    (match ? described(match[0]) + ' in a path' : 'a path through a folder called `' + name + '`') +
    ', so move the project to a folder without it and run the command again.'
  );
}

/** @param {string} character */
function described(character) {
  if (character === '\n') return 'a line break';
  if (character === '\t') return 'a tab';
  return /[\u0000-\u001f\u007f]/.test(character) ? 'a control character' : '`' + character + '`';
}

module.exports = { folderRefusal: folderRefusal };
