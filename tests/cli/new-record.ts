/** The record to which `npm run new` adds: people, two RFCs with positions, and minutes whose lines end as those of Windows do. */

/** Its minutes. */
export const minutes = `\ufeff---\r
status: held\r
chair: ann-lee\r
present: [ann-lee, bo]\r
next: 2016-03-16\r
start: "16:00"\r
time_zone: Europe/London\r
---\r
\r
## Errors\r
\r
<Resolution id="raise">\r
Connecting raises.\r
</Resolution>\r
\r
## Logs\r
\r
<Resolution id="log-it">Everything is logged.</Resolution>\r
\r
<Action id="printer" owner="bo">\r
Write the *printer* for \`{errors}\`.\r
</Action>\r
`;

/** Its files by their paths. */
export const files = {
  'content/people/ann-lee.yaml': 'name: Ann Lee\ngithub: ann\naliases: [Annie]\n',
  'content/people/bo.yaml': 'name: Bo\n',
  'content/rfcs/0001-errors/index.mdx':
    '---\ntitle: How errors are told\nstatus: discussion\nauthors: [ann-lee]\ncreated: 2016-01-20\nsummary: Errors.\ntopics: [errors]\ncriteria:\n  - { id: readable, question: Can it be read? }\n---\n\nText.\n',
  'content/rfcs/0001-errors/positions/exceptions.mdx':
    '---\ntitle: Exceptions\nsummary: Raise them.\nadvocates: [bo]\nverdicts: { readable: { rating: good, note: It can. } }\n---\n\nText.\n',
  'content/rfcs/0004-storage/index.mdx':
    '---\ntitle: Where data goes\nstatus: implemented\nauthors: [bo]\ncreated: 2016-01-10\nsummary: Storage.\ntopics: [storage]\n---\n\nText.\n',
  'content/rfcs/0004-storage/positions/disks.mdx':
    '---\ntitle: Disks\nsummary: On disks.\nadvocates: [bo]\noutcome: open # until it is decided\n---\n\nText.\n',
  'content/meetings/2016-02-17.mdx': minutes,
};
