/** Whom somebody asks who is interested in a project, and who has it already. */
import { messageTo } from '../model/contact.ts';
import { profileUrl } from '../model/forge.ts';
import { listAdministration } from '../model/list-administration.ts';
import { endingOf, projectGroup } from '../model/project-standing.ts';
import type { ProjectRecord } from '../model/record.ts';
import type { NotedLink } from '../model/shown-project.ts';
import { outsideLink, peopleLinks, type PageLink } from './links.ts';
import { personOf } from './people.ts';
import { config } from './record.ts';

/** What the page of a project says to somebody who would take it up. */
export type Interest =
  | {
      readonly wanted: true;
      /** Who or what answers, the best place first; all of them have an address. None where the record names no one. */
      readonly places: readonly (NotedLink & { readonly href: string })[];
      /** A place that the project names and that has no address, such as a channel. */
      readonly words?: string;
    }
  | {
      readonly wanted: false;
      /** A sentence with its full stop, or one that names the people who follow it. */
      readonly sentence: string;
      readonly people: readonly PageLink[];
    };

/**
 * For projects that look for people where to ask: the contact, else the mentors who said yes, else those who are named, else where the
 * community talks. The page at which a list is joined is none of them: the rule `list-administration` names it.
 */
export function interestIn({ data }: ProjectRecord): Interest {
  const people = peopleLinks(data.contributor ? [data.contributor] : []);
  const not = (sentence: string, whose: readonly PageLink[] = []): Interest => ({ wanted: false, sentence, people: whose });
  const ending = endingOf(data, config);
  if (ending) return not(ending.note);
  if (projectGroup(data, config) === 'under-way') return not('Someone is working on this project', people);
  if (data.status === 'completed') return not('This project is done', people);
  if (data.status === 'inactive') return not('This project is not looking for anyone now');

  const contact = data.contact !== undefined && listAdministration(data.contact) ? undefined : data.contact;
  const named = contact === undefined ? undefined : contactLink(contact, data.title);
  if (named?.href) return { wanted: true, places: [{ name: named.name, href: named.href }] };
  const mentorsThat = (are: boolean) => data.mentors.filter(({ confirmed }) => confirmed === are).flatMap(mentorLink);
  const places = [() => mentorsThat(true), () => mentorsThat(false), discussion].reduce<readonly (NotedLink & { href: string })[]>(
    (found, next) => (found.length > 0 ? found : next()),
    [],
  );
  return { wanted: true, places, ...(contact !== undefined && { words: contact }) };
}

function contactLink(contact: string, title: string): PageLink {
  const message = messageTo(contact, title);
  if (contact === config.discussion.url) return { name: config.discussion.name, href: contact };
  return message ? { name: contact.trim().replace(/^mailto:/i, ''), href: message } : outsideLink(contact);
}

/** A page of the mentor's own: theirs, or their profile. */
function mentorLink({ person, confirmed }: ProjectRecord['data']['mentors'][number]): (NotedLink & { href: string })[] {
  const { name, record } = personOf(person);
  const { url, github } = record?.data ?? {};
  const own = url !== undefined && !listAdministration(url) ? url : undefined;
  const href = own ?? (github && profileUrl(github));
  return href ? [{ name, href, ...(!confirmed && { note: 'not confirmed' }) }] : [];
}

/** Where the community talks, unless that is where its list is run. */
function discussion(): { name: string; href: string }[] {
  const { name, url } = config.discussion;
  return listAdministration(url) ? [] : [{ name, href: url }];
}
