/** Where somebody can be asked. */

const mailbox = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/**
 * The address of a message to a mailbox, `ann@example.org` or `mailto:ann@example.org`, about something; `undefined` for a contact that
 * is no mailbox.
 */
export function messageTo(contact: string, subject: string): string | undefined {
  const address = contact.trim().replace(/^mailto:/i, '');
  return mailbox.test(address) ? `mailto:${address}?subject=${encodeURIComponent(subject)}` : undefined;
}
