/** Tells when something begins in the time of whoever reads: `18:30 your time`, with the day when it is another one there. */
for (const place of document.querySelectorAll<HTMLElement>('[data-local-time]')) {
  const moment = new Date(place.dataset.localTime ?? '');
  const time = moment.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  // The locale of Sweden writes dates as ISO does.
  const isOtherDay = moment.toLocaleDateString('sv-SE') !== place.dataset.day;
  const day = moment.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
  place.textContent = `${time} your time${isOtherDay ? `, ${day}` : ''}`;
}
