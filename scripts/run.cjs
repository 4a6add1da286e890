/*
 * Where every `npm run` starts. ES5 syntax only, and no `node:` names: whatever Node reads this file must get as far as the
 * sentence that says which Node is needed. Everything else is required once that and the folder are settled.
 */
'use strict';

var path = require('path');
var folderRefusal = require('../src/cli/project-folder.cjs').folderRefusal;

var neededMajor = 20;
var neededMinor = 20;

/**
 * One sentence for a Node that is too old, and an empty string for one that will do.
 * @param {string} version as in `process.versions.node`
 */
function refusal(version) {
  var parts = version.split('.');
  var major = Number(parts[0]);
  var minor = Number(parts[1]);
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return '';
  return (
    'Docket needs Node ' +
    neededMajor +
    '.' +
    neededMinor +
    ' or newer to set itself up, and this is Node ' +
    version +
    ': get a newer one at https://nodejs.org/en/download and run the command again.'
  );
}

function main() {
  var sentence = refusal(process.versions.node) || folderRefusal(path.dirname(__dirname));
  if (sentence) {
    console.error(sentence);
    process.exit(2);
  }
  require('./command.cjs')
    .runCommand(process.argv.slice(2))
    .then(function (code) {
      process.exitCode = code;
    })
    .catch(function (error) {
      console.error(process.env.DOCKET_DEBUG ? error : 'Docket could not be set up: ' + error.message);
      process.exitCode = 2;
    });
}

module.exports = { refusal: refusal };

if (require.main === module) main();
