/** A day or a month as people write it: the check takes it so, and the forms of the processes want 2005-12-01. */
/* global document, setTimeout, Event */
const day = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/;
const month = /^(\d{4})[年./-](\d{1,2})月?$/;

/** 2005年12月1日 as 2005-12-01, 2003年7月 as 2003-07; any other text as it is. */
function asWanted(text) {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const [, ...parts] = day.exec(plain) ?? month.exec(plain) ?? [];
  return parts.length === 0 ? text : parts.map((part) => part.padStart(2, '0')).join('-');
}

/** In the fields of the form, when they are left. */
export function readWrittenDates(form) {
  let pressed = false;
  document.addEventListener('pointerdown', () => (pressed = true));
  for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => (pressed = false));
  // What was wanted of the field goes, and all below moves up: not before the click that leaves the field has met its mark.
  const released = () =>
    new Promise((resolve) =>
      pressed ? document.addEventListener('pointerup', () => setTimeout(resolve), { once: true }) : setTimeout(resolve),
    );
  form.addEventListener('change', async ({ target }) => {
    if (target.type !== 'text' || asWanted(target.value) === target.value) return;
    await released();
    target.value = asWanted(target.value);
    target.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
