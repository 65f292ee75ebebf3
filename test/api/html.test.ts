import { expect, test } from '#test';
import { html } from '../../src/html.ts';

test('whatever is put into a page is text there: in an element, in an attribute, in a list', () => {
  const hostile = `"'<&>`;
  const escaped = '&#34;&#39;&#60;&#38;&#62;';
  const page = html`<a title="${hostile}">${[hostile, html`<b>${hostile}</b>`]}</a>`;
  expect(page.text).toBe(`<a title="${escaped}">${escaped}<b>${escaped}</b></a>`);
});
