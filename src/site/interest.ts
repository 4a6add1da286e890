/** Whom somebody asks who is interested in a project, and who has it already. */
import { messageTo } from '../model/contact.ts';
import { profileUrl } from '../model/forge.ts';
import type { ProjectRecord } from '../model/record.ts';
import { outsideLink, peopleLinks, type PageLink } from './links.ts';
import { personOf } from './people.ts';
import { config } from './record.ts';

/** What the page of a project says to somebody who would take it up. */
export type Interest =
  | {
      readonly wanted: true;
      /** Where to ask, the best place first; all of them have an address. */
      readonly places: readonly { readonly name: string; readonly href: string }[];
      /** A place that the project names and that has no address, such as a channel. */
      readonly words?: string;
    }
  | { readonly wanted: false; readonly sentence: string; readonly people: readonly PageLink[] };

/** For projects that are open or proposed where to ask: the contact, else the mentors, else where the community talks. */
export function interestIn({ data }: ProjectRecord): Interest {
  const people = peopleLinks(data.contributor ? [data.contributor] : []);
  if (data.status === 'in-progress') return { wanted: false, sentence: 'Someone is already working on this project', people };
  if (data.status === 'completed') return { wanted: false, sentence: 'This project is done', people };
  if (data.status === 'inactive') return { wanted: false, sentence: 'This project is not looking for anyone now', people: [] };

  const { contact } = data;
  const named = contact === undefined ? undefined : contactLink(contact, data.title);
  if (named?.href) return { wanted: true, places: [{ name: named.name, href: named.href }] };
  const mentors = data.mentors.flatMap(({ person }) => mentorLink(person));
  const { name, url } = config.discussion;
  return { wanted: true, places: mentors.length > 0 ? mentors : [{ name, href: url }], ...(contact && { words: contact }) };
}

function contactLink(contact: string, title: string): PageLink {
  const message = messageTo(contact, title);
  if (contact === config.discussion.url) return { name: config.discussion.name, href: contact };
  return message ? { name: contact.trim().replace(/^mailto:/i, ''), href: message } : outsideLink(contact);
}

/** A page of the mentor's own: theirs, or their profile. */
function mentorLink(id: string): { name: string; href: string }[] {
  const { name, record } = personOf(id);
  const href = record?.data.url ?? (record?.data.github && profileUrl(record.data.github));
  return href ? [{ name, href }] : [];
}
