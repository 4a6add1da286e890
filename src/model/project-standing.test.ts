import { describe, expect, test } from 'vitest';
import { endingOf, projectGroup, type Endings } from './project-standing.ts';
import type { ProjectStatus } from './words.ts';

const programmes = {
  apprentices: { name: 'Apprentices', description: '' },
  'summer-2014': { name: 'Summer of 2014', description: '', ended: '2014-08-22' },
  'winter-2015': { name: 'Winter of 2015', description: '', ended: '2016-03-07' },
};
const going: Endings = { programmes };
const over: Endings = { programmes, projectsEnded: { on: '2017-08-02', note: 'They ended.' } };

describe('A project is listed', () => {
  test.each<[ProjectStatus, string[], Endings, string]>([
    ['open', [], going, 'wanted'],
    ['proposed', [], going, 'wanted'],
    ['in-progress', [], going, 'under-way'],
    ['completed', [], going, 'finished'],
    ['inactive', [], going, 'inactive'],
    ['open', ['apprentices'], going, 'wanted'],
    ['open', ['apprentices', 'summer-2014'], going, 'wanted'],
    ['open', ['summer-2014'], going, 'ended'],
    ['proposed', ['summer-2014', 'winter-2015'], going, 'ended'],
    ['in-progress', ['summer-2014'], going, 'under-way'],
    ['completed', ['summer-2014'], going, 'finished'],
    ['open', ['a-programme-that-is-none'], going, 'wanted'],
    ['open', [], over, 'ended'],
    ['in-progress', ['apprentices'], over, 'ended'],
    ['completed', [], over, 'finished'],
    ['inactive', [], over, 'inactive'],
  ])('%s for programmes %j', (status, named, endings, group) => {
    expect(projectGroup({ status, programmes: named }, endings)).toBe(group);
  });
});

test('the last of its programmes says when an idea ended, and the record’s own words come before any', () => {
  const idea = { status: 'open', programmes: ['winter-2015', 'summer-2014'] } as const;
  expect(endingOf({ ...idea, programmes: [...idea.programmes] }, going)).toEqual({
    on: '2016-03-07',
    note: 'It was meant for Winter of 2015, which ended on 7 March 2016.',
  });
  expect(endingOf({ ...idea, programmes: [...idea.programmes] }, over)).toEqual({ on: '2017-08-02', note: 'They ended.' });
});
