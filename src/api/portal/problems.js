/** What is not right yet, above the form; each leads to where it is put right. */
/* global document */
const part = (name) => document.querySelector(`#${name}`);

/** @param problems texts, or text and what a click on it does */
export function tell(title, problems) {
  part('problems-title').textContent = title;
  part('problem-list').replaceChildren(...problems.map(listed));
  part('problems').hidden = problems.length === 0;
  part('problems').focus();
}

export const quiet = () => (part('problems').hidden = true);

function listed(problem) {
  const item = document.createElement('li');
  const { text = problem, lead } = problem;
  if (lead) {
    const link = Object.assign(document.createElement('a'), { href: '', textContent: text });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      lead();
    });
    item.append(link);
  } else item.append(text);
  return item;
}

/** What the page that is shown says is wanted: the forms have a line for that below each field. */
export function asked() {
  const lines = [...document.querySelectorAll('#form .ask')].filter((line) => line.offsetParent !== null);
  if (lines.length === 0) return ['请按表中所列逐项补充。'];
  return lines.map((line) => ({ text: line.textContent.trim(), lead: () => fieldOf(line)?.focus() }));
}

function fieldOf(line) {
  for (let row = line.closest('.fjs-layout-row'); row; row = row.previousElementSibling) {
    const field = row.querySelector('input, select, textarea');
    if (field) return field;
  }
  return undefined;
}
