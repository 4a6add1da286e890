import { describe, expect, test } from 'vitest';
import { choiceFilters, choiceKey, mentorChoices, skillChoices, type Choice } from './project-choices.ts';
import type { SkillLevel } from './words.ts';

const skill = (name: string, level: SkillLevel) => ({ name, level, need: 'required' as const });
const options = (projects: Choice[][]) =>
  choiceFilters(projects).map(({ name, options }) => `${name}: ${options.map(({ label, count }) => `${label} (${count})`).join(', ')}`);

describe('Filters', () => {
  test('list skills by name and level from the lowest, however they are capitalised', () => {
    const projects = [
      [skill('OCaml', 'strong')],
      [skill('ocaml', 'basic'), skill('C++', 'basic')],
      [skill('OCaml', 'basic'), skill('C', 'working')],
    ];
    expect(options(projects.map(skillChoices))).toEqual(['skill: C: working (1), C++: basic (1), OCaml: basic (2), OCaml: strong (1)']);
  });

  test('count a project once, whatever it says twice', () => {
    expect(options([skillChoices([skill('OCaml', 'basic'), skill('OCaml', 'basic')]), skillChoices([skill('Git', 'basic')])])).toEqual([
      'skill: Git: basic (1), OCaml: basic (1)',
    ]);
  });

  test('with one value, or none, are left out', () => {
    expect(options([skillChoices([skill('OCaml', 'basic')]), skillChoices([skill('OCaml', 'basic')]), []])).toEqual([]);
    expect(options([])).toEqual([]);
  });

  test('tell who has said yes from who has not, and know mentors by name', () => {
    const nameOf = (person: string) => ({ 'ann-lee': 'Ann Lee', confirmed: 'Conny Firmed' })[person] ?? person;
    const of = (...mentors: [string, boolean][]) =>
      mentorChoices(
        mentors.map(([person, confirmed]) => ({ person, confirmed })),
        nameOf,
      );
    expect(options([of(['confirmed', false]), of(['ann-lee', true], ['confirmed', false]), of()])).toEqual([
      'mentor: confirmed (1), named, not confirmed (1), none named (1), Ann Lee (1), Conny Firmed (2)',
    ]);
    expect(of(['confirmed', false]).map(choiceKey)).toEqual(['mentor=unconfirmed', 'mentor=@confirmed']);
  });
});
