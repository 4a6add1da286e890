/** `npm start`: install, build, serve. */
'use strict';

const { install } = require('./install.cjs');
const { projectEnv, run } = require('./processes.cjs');

const usage =
  'Usage: npm start -- [--port N]\nInstalls what is missing, builds the site with its search index and serves it at http://localhost:4321/.';

/**
 * The port asked for, 4321 when none was; `undefined` when the arguments are not understood.
 * It is judged here too, because a slip should not wait for a build to be told.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] npm keeps the `--port` of `npm start --port N`, written without a `--` before it, in here
 * @returns {string | undefined}
 */
function portFrom(args, env = process.env) {
  const words = args.flatMap((word) => (word.startsWith('--port=') ? ['--port', word.slice('--port='.length)] : [word]));
  const kept = env.npm_config_port;
  if (kept) words.unshift('--port', ...(kept === 'true' ? [] : [kept]));
  if (words.length === 0) return '4321';
  const [option, port, ...rest] = words;
  const number = Number(port);
  const isPort = /^\d+$/.test(port ?? '') && number >= 1 && number <= 65535;
  return option === '--port' && isPort && rest.length === 0 ? port : undefined;
}

/**
 * Ends when Ctrl-C stops it, or when a step fails.
 * @param {string} root the folder that holds `package.json`
 * @param {string[]} args
 * @returns {Promise<number>} the exit code: 0 when it was stopped, 2 for arguments that are not understood, else that of the step that failed
 */
async function start(root, args) {
  if (args.includes('--help')) {
    console.log(usage);
    return 0;
  }
  const port = portFrom(args);
  if (port === undefined) {
    console.error(`npm start takes --port and a number from 1 to 65535, and nothing else.\n${usage}`);
    return 2;
  }

  const installed = await install(root, { say: console.log });
  if (installed !== 0) return installed === 130 ? 0 : installed;

  const options = { cwd: root, env: projectEnv(root) };
  console.log('Building the site with its search index …');
  const built = await run('node', ['src/cli/main.ts', 'build'], options);
  if (built.interrupted) return 0;
  if (built.code !== 0) return built.code;

  console.log('Starting the server …');
  const served = await run('node', ['src/cli/main.ts', 'serve', '--port', port], options);
  return served.interrupted ? 0 : served.code;
}

module.exports = { portFrom, start };
