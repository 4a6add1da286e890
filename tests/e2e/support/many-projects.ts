/** A community with projects of every sort, so that whoever chooses among them has a choice. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeProject } from '../../temporary-project.ts';
import { buildAndServe, type Served } from './served-project.ts';
import { test as watchedTest } from './test.ts';

const fixture = join(import.meta.dirname, '../../fixtures/community');

/** Front matter of projects beside those of the fixture, by the names of their files; JSON is YAML. */
const projects: Record<string, object> = {
  'means-of-masts': {
    title: 'Compare the means of two masts',
    area: 'Software',
    status: 'open',
    difficulty: 'intermediate',
    size: ['medium'],
    skills: [{ name: 'OCaml', level: 'working', need: 'required' }],
    mentors: [{ person: 'ilze-kalnina', confirmed: false }],
    last_reviewed: '2023-01-10',
    contact: 'https://lists.heron.example/mailman/listinfo/masts',
  },
  'log-viewer': {
    title: 'Show the log of a station',
    area: 'Software',
    status: 'proposed',
    difficulty: 'easy',
    size: ['small', 'medium'],
    skills: [{ name: 'ocaml', level: 'basic', need: 'required' }],
    mentors: [],
    last_reviewed: '2025-04-01',
  },
  'paint-the-mast': {
    title: 'Paint the mast',
    area: 'Instruments',
    status: 'in-progress',
    difficulty: 'easy',
    size: ['small'],
    skills: [{ name: 'Drawing parts', level: 'basic', need: 'preferred' }],
    mentors: [{ person: 'noor-haddad', confirmed: true }],
    contributor: 'marten-saar',
    last_reviewed: '2025-04-01',
  },
  'summer-buoy': {
    title: 'Float a buoy for a summer',
    area: 'Instruments',
    status: 'open',
    difficulty: 'hard',
    size: ['large'],
    skills: [{ name: 'OCaml', level: 'strong', need: 'required' }],
    mentors: [{ person: 'noor-haddad', confirmed: true }],
    programmes: ['summer-2024'],
    last_reviewed: '2024-03-01',
    contact: 'buoys@heron.example',
  },
};

const config = `import community from './community.config.ts';
import { defineConfig } from './src/model/config.ts';

const summer = { name: 'Summer of 2024', description: 'Three months at sea.', ended: '2024-09-30' };
export default defineConfig({ ...community, programmes: { ...community.programmes, 'summer-2024': summer } });
`;

/** `test` with that record built once a worker as of 22 April 2025; addresses given to `goto` are below its base path. */
export const test = watchedTest.extend<object, { manyProjects: Served }>({
  manyProjects: [
    async ({}, use) => {
      const { root, remove } = makeProject(fixture);
      try {
        renameSync(join(root, 'docket.config.ts'), join(root, 'community.config.ts'));
        writeFileSync(join(root, 'docket.config.ts'), config);
        writeFileSync(join(root, 'content/people/ilze-kalnina.yaml'), 'name: Ilze Kalniņa\nurl: https://ilze.heron.example/\n');
        for (const [id, data] of Object.entries(projects)) {
          const all = { summary: 'It helps whoever reads the weather.', programmes: [], expected_outcomes: ['It is there'], ...data };
          writeFileSync(join(root, `content/projects/${id}.md`), `---\n${JSON.stringify(all)}\n---\n\nThe idea.\n`);
        }
        await buildAndServe(root, 4450, use, '2025-04-22');
      } finally {
        remove();
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ manyProjects }, use) => use(manyProjects.address),
});
