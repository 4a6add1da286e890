/**
 * Tests know nothing of whoever runs them: git has no settings but a repository's own, and what a terminal or another program says in
 * the environment is left out. Language and time zone stay as they are, because nothing may depend on them.
 */
const ofTheMachine =
  /^(?:GIT_.*|EMAIL|COLUMNS|LINES|(?:NO|FORCE)_COLOR|CLICOLOR(?:_FORCE)?|INIT_CWD|npm_.*|SOURCE_DATE_EPOCH|DOCKET_(?:DEBUG|BENCH_MEMORY))$/;

for (const name of Object.keys(process.env)) if (ofTheMachine.test(name)) Reflect.deleteProperty(process.env, name);
process.env.GIT_CONFIG_GLOBAL = '/dev/null';
process.env.GIT_CONFIG_NOSYSTEM = '1';
