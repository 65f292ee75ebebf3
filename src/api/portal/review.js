/** 核对: what was answered, field by field, as the form shows it. */
/* global document */
const get = (answers, path) => path.split('.').reduce((inner, name) => inner?.[name], answers);

/** Label and text of each field that has been shown: what the form hides is not in the answers. */
export function answersOf(components, answers) {
  return components.flatMap((component) => {
    const { key, path, label = '', type, components: inner, isRepeating } = component;
    if (inner) {
      const within = path ? get(answers, path) : answers;
      if (!isRepeating) return answersOf(inner, within);
      return (within ?? []).flatMap((entry, index) =>
        answersOf(inner, entry).map((answer) => ({ ...answer, label: `${label}第${index + 1}项：${answer.label}` })),
      );
    }
    const value = key && label && type !== 'expression' ? get(answers, key) : undefined;
    return value === undefined ? [] : [{ label: label.replace('（选填）', ''), text: textOf(component, value) }];
  });
}

function textOf({ values = [] }, value) {
  const labelOf = (one) => values.find((option) => option.value === one)?.label ?? String(one);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value === null || value === '' || value.length === 0) return '未填';
  return [value].flat().map(labelOf).join('；');
}

/** @param addressOf of a page: there an answer is changed */
export function showReview(place, { schema, pages, answers, addressOf }) {
  const shown = pages.flatMap(({ name, parts }, index) => {
    const components = schema.components.filter(({ id }) => parts.includes(id));
    return [heading(name, addressOf(index)), summary(answersOf(components, answers))];
  });
  place.replaceChildren(...shown);
}

const made = (tag, className, ...content) => {
  const element = Object.assign(document.createElement(tag), { className });
  element.append(...content);
  return element;
};

function heading(name, address) {
  const change = made('a', 'govuk-link', '修改');
  change.href = address;
  change.setAttribute('aria-label', `修改${name}`);
  return made('div', 'portal-review', made('h3', 'govuk-heading-s', name), change);
}

const summary = (answers) =>
  made(
    'dl',
    'govuk-summary-list',
    ...answers.map(({ label, text }) =>
      made('div', 'govuk-summary-list__row', made('dt', 'govuk-summary-list__key', label), made('dd', 'govuk-summary-list__value', text)),
    ),
  );
