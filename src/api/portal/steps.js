/** The pages of the form, one at a time, and the review after them; where one is stands in the address, so that the browser leads back. */
/* global document, location, history, window, requestAnimationFrame, setTimeout */
const part = (name) => document.querySelector(`#${name}`);

/** form-js draws what has changed, and decides by that what is asked, within the next frames. */
export const drawn = async () => {
  for (let frames = 0; frames < 3; frames++) await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
};

/**
 * @param names of all steps, the review last @param left is awaited when a page is left @param shown is told which step is shown
 * @param unfinished which of the pages from one to another is not filled in; the latter, if all are
 * @param refused is told that the page that is shown is not filled in
 */
export function stepsOf(names, { rows, unfinished, left, shown, refused }) {
  const review = names.length - 1;
  let at = 0;
  let reached = 0;
  const addressOf = (step) => `#step-${step + 1}`;
  const stepIn = (hash) => Math.min(Number(/^#step-([1-9]\d*)$/.exec(hash)?.[1] ?? 1) - 1, review);

  function show(step) {
    at = step;
    reached = Math.max(reached, step);
    const isReview = step === review;
    showRows();
    part('form').hidden = isReview;
    part('review').hidden = !isReview;
    part('next').hidden = isReview;
    part('hand-in').hidden = !isReview;
    part('back').hidden = step === 0;
    part('step-name').textContent = names[step];
    part('step-count').textContent = `第${step + 1}步，共${names.length}步`;
    part('steps').replaceChildren(...names.map(listed));
    shown(step);
  }

  /** The outermost rows are those of the form itself. */
  function showRows() {
    const [from, to] = rows[at] ?? [0, 0];
    [...part('form').querySelector('.fjs-children').children].forEach((row, index) => (row.hidden = index < from || index >= to));
  }

  function listed(name, step) {
    const item = document.createElement('li');
    if (step === at) item.setAttribute('aria-current', 'step');
    const link = step !== at && step <= reached;
    item.append(
      link ? Object.assign(document.createElement('a'), { className: 'govuk-link', href: addressOf(step), textContent: name }) : name,
    );
    return item;
  }

  /** Onwards only past pages that are filled in. */
  async function move() {
    const wanted = stepIn(location.hash);
    if (wanted === at) return;
    await drawn();
    const step = wanted > at ? unfinished(at, wanted) : wanted;
    left();
    history.replaceState(null, '', addressOf(step));
    show(step);
    if (step < wanted) refused();
    else part('step-name').focus();
  }

  window.addEventListener('hashchange', move);
  part('next').addEventListener('click', () => (location.hash = addressOf(at + 1)));
  part('back').addEventListener('click', () => (location.hash = addressOf(at - 1)));

  return {
    addressOf,
    /** Where one left off. */
    async begin() {
      await drawn();
      part('all-steps').open = window.matchMedia('(min-width: 60em)').matches;
      const asked = stepIn(location.hash);
      show(unfinished(0, asked > 0 ? asked : review));
      history.replaceState(null, '', addressOf(at));
      part('ways').hidden = false;
    },
    /** To be called where the form was drawn anew. */
    showRows,
  };
}
