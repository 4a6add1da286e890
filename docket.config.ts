import { defineConfig } from './src/model/config.ts';

export default defineConfig({
  name: 'MirageOS',
  headline: 'What MirageOS decided, and why it decided as it did',
  description:
    'Proposals, the arguments made for and against them, the minutes in which they were weighed, and the projects that newcomers took up: the public record of MirageOS from 2014 to 2017.',
  site: 'https://docket.example',
  base: '/',
  timeZone: 'Europe/London',
  forge: { kind: 'github', owner: 'mirage', repository: 'record', branch: 'main', issues: 'mirage/mirage' },
  compiled: { by: 'the maintainers of Docket’s sample' },
  discussion: {
    name: 'the mirageos-devel mailing list',
    url: 'https://lists.xenproject.org/archives/html/mirageos-devel/',
  },
  areas: ['Networking', 'Protocols', 'Storage', 'Security', 'Systems', 'Tooling', 'Web', 'Documentation'],
  programmes: {
    pioneer: {
      name: 'Pioneer projects',
      description: 'Ideas that MirageOS kept for newcomers who wanted a first task with somebody to ask.',
      url: 'https://github.com/mirage/mirage-www/wiki/Pioneer-Projects',
    },
    'gsoc-2014': {
      name: 'Google Summer of Code 2014',
      description: 'Students were paid by Google for a summer of work under the Xen Project.',
      url: 'https://www.google-melange.com/archive/gsoc/2014',
    },
    'opw-2014': {
      name: 'Outreach Program for Women 2014',
      description: 'Internships for people who were under-represented in free software.',
      url: 'https://www.outreachy.org/',
    },
    'outreachy-2015': {
      name: 'Outreachy, winter 2015',
      description: 'Paid, remote internships for people who were under-represented in free software.',
      url: 'https://www.outreachy.org/',
    },
    'outreachy-2016': {
      name: 'Outreachy, summer 2016',
      description: 'Paid, remote internships for people who were under-represented in free software.',
      url: 'https://www.outreachy.org/',
    },
  },
  // The last day on which any of its projects is known to have been looked at; the record ends in that year.
  projectsEnded: {
    on: '2017-08-02',
    note: 'The project ideas in this record ended in 2017. They are shown as they stood then, and there is no one to contact about them.',
  },
  rules: {
    // The notes of the time gave actions to people who were not on the call, and the record keeps them as they were.
    'action-owner-absent': 'off',
    // `next` keeps what was announced; several calls took place up to a fortnight before or after that day.
    'next-meeting-disagrees': { tolerance: 14 },
    // A position answers what was held against it, and says what would change the minds of those who argue it.
    'required-sections': { position: ['The argument', 'Objections and answers', 'What would weaken this position'] },
  },
  topics: {
    errors: { name: 'Errors', description: 'How libraries and programs report that something went wrong.' },
    interfaces: { name: 'Interfaces', description: 'The module types that devices and libraries agree on.' },
    packaging: { name: 'Packaging', description: 'OPAM, version constraints and how libraries reach their users.' },
    tls: { name: 'TLS', description: 'Encrypted connections, written in OCaml.' },
    security: { name: 'Security', description: 'Advisories, attacks, and what keeps unikernels safe from them.' },
    entropy: { name: 'Entropy', description: 'Where a virtual machine finds randomness that it can trust.' },
    releases: { name: 'Releases', description: 'What goes out, when, and in which order.' },
    versioning: { name: 'Versioning', description: 'What a version number promises.' },
    logging: { name: 'Logging', description: 'Messages for the people who run a program.' },
    configuration: { name: 'Configuration', description: 'How a unikernel is described and put together.' },
    networking: { name: 'Networking', description: 'The TCP/IP stack and the devices under it.' },
    storage: { name: 'Storage', description: 'Block devices, file systems and key-value stores.' },
    irmin: { name: 'Irmin', description: 'A store that branches and merges as Git does.' },
    testing: { name: 'Testing', description: 'How breakage is found before users find it.' },
    deployment: { name: 'Deployment', description: 'Getting unikernels onto machines and keeping them running.' },
    documentation: { name: 'Documentation', description: 'Guides, posts and what they ought to explain.' },
    outreach: { name: 'Outreach', description: 'Newcomers, students and the projects made for them.' },
    website: { name: 'Website', description: 'mirageos.org, which is a unikernel itself.' },
    xen: { name: 'Xen', description: 'The hypervisor that unikernels run on.' },
    ocaml: { name: 'OCaml', description: 'The compiler, its releases and its standard library.' },
    community: { name: 'Community', description: 'Names, calls, and how people work together.' },
    tooling: { name: 'Tooling', description: 'The mirage command and the tools around it.' },
    jitsu: { name: 'Jitsu', description: 'Starting a unikernel when the first request for it arrives.' },
    browser: { name: 'Browser', description: 'MirageOS libraries compiled to JavaScript.' },
    protocols: { name: 'Protocols', description: 'Network protocols implemented in OCaml.' },
    time: { name: 'Time', description: 'Clocks, timers and NTP.' },
  },
});
