// 填写申请: shows the form of the process, hands in what was filled in, and shows the receipt. A script of the page, as it is.
/* global FormViewer, document, fetch, window */
const { schema, data, process, key, labels, follow } = JSON.parse(document.querySelector('#application').textContent);
const part = (name) => document.querySelector(`#${name}`);
const form = await FormViewer.createForm({ schema, data, container: part('form') });
let sent = false;

part('hand-in').hidden = false;
part('hand-in').addEventListener('click', async () => {
  const { data: answers, errors } = form.submit();
  if (Object.keys(errors).length > 0) {
    tell(['申请还没有填写完整，请按表中红字所列逐项补充。']);
    document.querySelector('#form .ask')?.scrollIntoView({ block: 'center' });
    return;
  }
  part('hand-in').disabled = true;
  try {
    const response = await fetch('/api/applications', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ ...withoutBlanks(answers), process }),
    });
    const answer = await response.json();
    if (response.ok) showReceipt(answer);
    else
      tell([
        answer.error,
        ...answer.problems.map(({ field, message }) => (labels[field] ? `${labels[field]}：${message}` : message)),
        answer.remedy,
      ]);
  } catch {
    // The same key: what has arrived already is not taken in twice.
    tell(['网络中断，不能确定申请是否已经收到。请检查网络后再次点击“提交申请”，不会重复受理。']);
  } finally {
    part('hand-in').disabled = sent;
  }
});

window.addEventListener('beforeunload', (event) => {
  if (!sent) event.preventDefault();
});

/** What was left out is absent for the intake. */
function withoutBlanks(value) {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  const told = Object.entries(value).filter(([, one]) => one !== '' && one !== null && one !== undefined);
  return Object.fromEntries(told.map(([name, one]) => [name, withoutBlanks(one)]));
}

function tell(lines) {
  part('problems').hidden = false;
  part('problem-list').replaceChildren(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
  part('problems').focus();
}

function showReceipt({ caseNumber, queryCode }) {
  sent = true;
  part('filling').hidden = true;
  part('receipt').hidden = false;
  part('case-number').textContent = caseNumber;
  part('query-code').textContent = queryCode ?? '此前已经告知';
  part('case-link').href = follow + caseNumber;
  part('receipt').focus();
}
