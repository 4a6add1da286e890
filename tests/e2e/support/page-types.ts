/** One address of every type of page, for what must hold on all of them. */

/** What a type of page is called in the names of tests, and one page of that type in the sample record. */
export const pageTypes: readonly { readonly name: string; readonly path: string }[] = [
  { name: 'home', path: '/' },
  { name: 'the list of RFCs', path: '/rfcs/' },
  { name: 'the list of decisions', path: '/decisions/' },
  { name: 'the list of minutes', path: '/meetings/' },
  { name: 'the list of projects', path: '/projects/' },
  { name: 'the list of people', path: '/people/' },
  { name: 'an RFC', path: '/rfcs/0001-error-handling/' },
  { name: 'the history of an RFC', path: '/rfcs/0001-error-handling/history/' },
  { name: 'a position', path: '/rfcs/0001-error-handling/positions/exceptions/' },
  { name: 'a decision', path: '/decisions/0014-results-with-pp-error/' },
  { name: 'a superseded decision', path: '/decisions/0004-no-tls-release-without-entropy/' },
  { name: 'minutes', path: '/meetings/2015-02-11/' },
  { name: 'a project', path: '/projects/ntp-client/' },
  { name: 'a person', path: '/people/thomas-leonard/' },
  { name: 'a topic', path: '/topics/errors/' },
  { name: 'the list of topics', path: '/topics/' },
  { name: 'the list of actions', path: '/actions/' },
  { name: 'search with results', path: '/search/?q=entropy' },
  { name: 'search without a result', path: '/search/?q=zyxwvutsrq' },
  { name: 'how to contribute', path: '/contribute/' },
  { name: 'not found', path: '/404.html' },
];
