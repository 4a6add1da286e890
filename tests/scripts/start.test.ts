import { expect, test } from 'vitest';
import { portFrom } from '../../scripts/start.cjs';

test.each([
  ['npm start', [], {}, '4321'],
  ['npm start -- --port 5000', ['--port', '5000'], {}, '5000'],
  ['npm start -- --port=5000', ['--port=5000'], {}, '5000'],
  ['npm start --port 5000', ['5000'], { npm_config_port: 'true' }, '5000'],
  ['npm start --port=5000', [], { npm_config_port: '5000' }, '5000'],
  ['npm start -- --port 0', ['--port', '0'], {}, undefined],
  ['npm start -- --port 65536', ['--port', '65536'], {}, undefined],
  ['npm start -- --port', ['--port'], {}, undefined],
  ['npm start -- 5000', ['5000'], {}, undefined],
])('%s', (_, args, env, port) => {
  expect(portFrom(args, env)).toBe(port);
});
