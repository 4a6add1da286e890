/** Says how many days are left, in the reader's own time zone. Without scripts the date stands alone. */
import { countdown } from './countdown.ts';

const show = () => {
  for (const place of document.querySelectorAll<HTMLElement>('[data-ends]')) {
    place.textContent = countdown(new Date(), new Date(place.dataset.ends ?? ''));
  }
};

show();
// A tab may stay open for days.
document.addEventListener('visibilitychange', show);
