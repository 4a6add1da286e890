import type { ConfigInput } from '../../src/model/config.ts';

/** The community of the golden cases: few words of each kind, so that expectations stay short. */
export default {
  name: 'Harbour',
  headline: 'What Harbour decided',
  description: 'The record of an invented community, for tests.',
  site: 'https://records.example.org',
  forge: { kind: 'github', owner: 'harbour', repository: 'record' },
  topics: {
    errors: { name: 'Errors', description: 'How things fail.' },
    storage: { name: 'Storage', description: 'Where data goes.' },
  },
  programmes: { apprentices: { name: 'Apprentices', description: 'First tasks for newcomers.' } },
  areas: ['Tools', 'Networking'],
  discussion: { name: 'the forum', url: 'https://forum.example.org' },
} satisfies ConfigInput;
