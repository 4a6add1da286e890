import { expect, test } from 'vitest';
import { messageTo } from './contact.ts';

test.each(['ann@example.org', 'mailto:ann@example.org', ' MAILTO:ann@example.org '])(
  '%j is a mailbox, and a message to it has a subject',
  (contact) => {
    expect(messageTo(contact, 'Parse & print #1, Grüße')).toBe(
      'mailto:ann@example.org?subject=Parse%20%26%20print%20%231%2C%20Gr%C3%BC%C3%9Fe',
    );
  },
);

test.each([
  'https://lists.example.org/devel',
  '#mirage on Libera',
  '@ann',
  'ann@localhost',
  'a@b.example?bcc=c@d.example',
  'javascript:a@b.example',
])('%j is none', (contact) => expect(messageTo(contact, 'Hello')).toBeUndefined());
