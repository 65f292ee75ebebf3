/** 填写申请: shows the form of the process page by page, keeps the draft, hands in what was filled in, and shows the receipt. */
/* global FormViewer, document, window, location, fetch */
import { draftKeeper } from './draft-keeper.js';
import { draftState, signInAddress, signInText } from './draft-state.js';
import { withKnown } from './known.js';
import { asked, quiet, tell } from './problems.js';
import { showReview } from './review.js';
import { drawn, stepsOf } from './steps.js';
import { withoutBlanks } from './without-blanks.js';
import { readWrittenDates } from './written-dates.js';

const part = (name) => document.querySelector(`#${name}`);
const { schema, pages, review, labels, known, process, key, keepsDraft, version, ...given } = JSON.parse(part('given').textContent);
let answers = withKnown(given.answers, known);
let sent = false;
/** Once the form is drawn: what it fills in by itself is nothing to keep. */
let draft;

// What is typed counts at once: a form that is drawn anew before it has taken it forgets it.
const form = await FormViewer.createForm({ schema, data: answers, container: part('form'), debounce: false }).catch((error) => {
  tell('不能填写', ['该事项暂时不能在网上填写，请到受理窗口办理，或者稍后再试。']);
  throw error;
});

const ends = pages.map((_page, index) => pages.slice(0, index + 1).reduce((sum, { rows }) => sum + rows, 0));
const steps = stepsOf([...pages.map(({ name }) => name), review], {
  rows: ends.map((end, index) => [ends[index - 1] ?? 0, end]),
  unfinished(from, to) {
    const { errors } = form.submit();
    const found = pages.slice(from, to).findIndex(({ fields }) => fields.some((id) => id in errors));
    return found < 0 ? to : from + found;
  },
  left: () => draft?.keep(),
  shown(step) {
    quiet();
    if (step === pages.length) showReview(part('review'), { schema, pages, answers: form.submit().data, addressOf: steps.addressOf });
  },
  refused: () => tell('本页还没有填写完整', asked()),
});

form.on('changed', ({ data }) => {
  const { submittedBy } = answers;
  answers = withoutBlanks(data);
  draft?.note(answers);
  if (answers.submittedBy !== submittedBy) void placeKnown();
});

/** Who hands in has changed: what is known belongs to another part of the form. */
async function placeKnown() {
  const focused = document.activeElement?.id;
  await form.importSchema(schema, withKnown(answers, known));
  await drawn();
  steps.showRows();
  if (focused) document.getElementById(focused)?.focus();
}

window.addEventListener('beforeunload', (event) => {
  if (!sent && draft?.isKept() === false) event.preventDefault();
});
// Who leaves may not come back; who comes back may have signed in again.
document.addEventListener('visibilitychange', () => void draft?.keep());

part('hand-in').addEventListener('click', async () => {
  part('hand-in').disabled = true;
  await draft?.stop();
  try {
    const response = await fetch('/api/applications', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ ...withoutBlanks(form.submit().data), process }),
    });
    const answer = await response.json();
    if (response.ok) showReceipt(answer);
    else if (response.status === 401) tell('还没有提交', [{ text: signInText, lead: () => window.open(signInAddress()) }]);
    else tell('还没有提交', [answer.error, ...answer.problems.map(problem), answer.remedy]);
  } catch {
    // The same key: what has arrived already is not taken in twice.
    tell('不能确定是否已经提交', ['网络中断，不能确定申请是否已经收到。请检查网络后再次点击“提交申请”，不会重复受理。']);
  } finally {
    part('hand-in').disabled = sent;
    if (!sent) draft?.resume();
  }
});

/** What the intake finds leads to the page that asks it. */
function problem({ field, message }) {
  const step = pages.findIndex(({ keys }) => keys.includes(field));
  const text = labels[field] ? `${labels[field]}：${message}` : message;
  return step < 0 ? text : { text, lead: () => (location.hash = steps.addressOf(step)) };
}

function showReceipt({ caseNumber, queryCode }) {
  sent = true;
  part('filling').hidden = true;
  part('receipt').hidden = false;
  part('case-number').textContent = caseNumber;
  part('query-code').textContent = queryCode ?? '此前已经告知';
  for (const link of document.querySelectorAll('#receipt [data-address]'))
    link.href = link.dataset.address.replace('{caseNumber}', caseNumber);
  part('receipt').focus();
}

readWrittenDates(part('form'));
await steps.begin();
if (keepsDraft) {
  const leave = () => {
    sent = true;
    location.reload();
  };
  draft = draftKeeper(
    `/api/drafts/${process}`,
    version,
    draftState(() => draft.override(), leave),
  );
  draft.note(answers);
}
