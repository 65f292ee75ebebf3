/** Says below the form how it stands with the draft, and what to do where it could not be saved. */
/* global document, location */
const part = (name) => document.querySelector(`#${name}`);

/** @param override keeps what is filled in here, whatever is on record @param leave opens the page anew, whatever is filled in here */
export const draftState = (override, leave) => ({
  saved({ keptUntil }) {
    const [year, month, day] = keptUntil.split('-').map(Number);
    part('draft-problem').hidden = true;
    part('draft-state').textContent = `草稿已经保存，保存到${year}年${month}月${day}日（含当日）。`;
  },
  failed(status, { error = '', remedy = '' } = {}) {
    if (status === undefined) warn('网络中断，刚填写的内容还没有保存。请不要关闭本页，网络恢复以后自动保存。');
    else if (status === 401) warn(`刚填写的内容还没有保存。${signInText}`, signIn());
    else if (status === 409) warn(`${error}${remedy}`, button('载入较新的草稿', leave), button('以本页填写的内容为准', override));
    else warn(`草稿没有保存。${error}${remedy}`);
  },
});

function warn(text, ...ways) {
  const line = Object.assign(document.createElement('p'), { className: 'govuk-body', textContent: text });
  part('draft-state').textContent = '';
  part('draft-problem').replaceChildren(line, ...ways);
  part('draft-problem').hidden = false;
}

export const signInText = '登录已经失效。请在新打开的窗口中重新登录，再回到本页继续办理。';
export const signInAddress = () => `/sign-in?returnTo=${encodeURIComponent(location.pathname)}`;

function signIn() {
  const look = { className: 'govuk-link', textContent: '重新登录', target: '_blank' };
  return Object.assign(document.createElement('a'), { ...look, href: signInAddress() });
}

function button(label, act) {
  const look = { className: 'govuk-button govuk-button--secondary', type: 'button', textContent: label };
  const made = Object.assign(document.createElement('button'), look);
  made.addEventListener('click', act);
  return made;
}
