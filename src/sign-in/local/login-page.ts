import { assurances } from '../../access/index.ts';
import { html, Html } from '../../html.ts';
import { type Account, assuranceNames, subjectOf } from './accounts.ts';

const style = `
body { font: 16px/1.6 "Noto Sans SC", "Microsoft YaHei", sans-serif; max-width: 40rem; margin: 0 auto; padding: 1rem; color: #1b1b1b; }
.warning { background: #fff4d6; border: 1px solid #d9a400; padding: .6rem .8rem; }
.problem { background: #fde8e8; border: 1px solid #b3261e; padding: .6rem .8rem; }
fieldset { border: 1px solid #bbb; margin: 1rem 0; padding: .5rem 1rem 1rem; } legend { font-weight: bold; }
label { display: block; margin: .5rem 0; } input, select { font: inherit; width: 100%; box-sizing: border-box; padding: .4rem; }
button { font: inherit; padding: .5rem 1.5rem; background: #0b5cad; color: #fff; border: 0; }
`;

interface Shown {
  accounts: ReadonlyMap<string, Account>;
  /** The level of assurance that the application asked for. */
  wanted: string;
  /** What was wrong with the form that was sent. */
  problem?: string;
}

export function loginPage({ accounts, wanted, problem }: Shown): string {
  const all = [...accounts.values()];
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>本机身份登录（仅供开发和测试）</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <h1>本机身份登录</h1>
        <p class="warning">仅供开发和测试：人员均为虚构，不核验身份，不需要密码。正式环境由国家或者省级政务服务身份认证平台登录。</p>
        ${problem === undefined ? undefined : html`<p class="problem" role="alert">${problem}</p>`}
        <form method="post">
          <fieldset>
            <legend>选择账号</legend>
            <label
              >账号
              <select name="account">
                <option value="">请选择</option>
                <optgroup label="申请人等（虚构）">${all.filter(({ kind }) => kind === 'person').map(option)}</optgroup>
                <optgroup label="工作人员（虚构）">${all.filter(({ kind }) => kind === 'staff').map(option)}</optgroup>
              </select>
            </label>
          </fieldset>
          <fieldset>
            <legend>或者填写一个虚构的人</legend>
            <label>姓名 <input name="name" autocomplete="off" /></label>
            <label>公民身份号码 <input name="idNumber" autocomplete="off" inputmode="text" /></label>
            <label>为单位办事的，填写单位统一社会信用代码 <input name="creditCode" autocomplete="off" /></label>
            <label>单位名称 <input name="unitName" autocomplete="off" /></label>
          </fieldset>
          <label
            >认证级别
            <select name="level">
              ${assurances.map((level) => html`<option value="${level}" ${new Html(level === wanted ? 'selected' : '')}>${assuranceNames[level]}</option>`)}
            </select>
          </label>
          <p><button>登录</button></p>
        </form>
      </body>
    </html>`.text;
}

function option(account: Account): Html {
  const told = account.kind === 'staff' ? account.post : [account.idNumber, account.unit?.name].filter(Boolean).join('，');
  return html`<option value="${subjectOf(account)}">${account.name}（${told}）</option>`;
}
