/** A day or a month as people write it: the check takes it so, and the forms of the processes want 2005-12-01. */
const day = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/;
const month = /^(\d{4})[年./-](\d{1,2})月?$/;

/** @returns 2005年12月1日 as 2005-12-01, 2003年7月 as 2003-07; any other text as it is */
export function asWanted(text) {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
  const [, ...parts] = day.exec(plain) ?? month.exec(plain) ?? [];
  return parts.length === 0 ? text : parts.map((part) => part.padStart(2, '0')).join('-');
}
