/** 预先判断: what the rules say to what was answered, as a page that can be printed and taken to the window. */
import { html, type Html } from '../../../html.ts';
import { readOffice } from '../../../notices/index.ts';
import { dateText, isoDate } from '../../../policy/index.ts';
import { type PrecheckResult, toldOutcome, valueText } from '../../../pre-check/index.ts';
import { applyAddress } from '../application-form.ts';
import { grounds } from '../../pages/grounds.ts';
import { facts, type Shown, unfolding } from '../../pages/page.ts';
import { checkStyle } from '../assets.ts';
import { amounts } from './amounts.ts';
import type { Checked } from './checked.ts';
import { conclusion } from './conclusion.ts';
import { materials } from './materials.ts';
import { checkPlace } from './place.ts';
import { hidden } from './questions.ts';

export function resultPage(checked: Checked): Shown {
  const { process, given } = checked;
  return {
    title: `${process.name}：预先判断`,
    above: checkPlace,
    styles: [checkStyle.address],
    body: html`<div class="portal-check">
      ${conclusion(checked)} ${materials(checked)} ${costs(checked)} ${offices(checked)} ${others(checked)}
      <div class="portal-screen">${answered(checked)}</div>
      <p class="govuk-body-s">
        ${dateText(isoDate(String(given['applicationDate'])))}按所填情况预先判断，不是受理决定；以受理机关核实后的决定为准。
      </p>
      <p class="govuk-body portal-screen">不论结论怎样，您都可以提出申请，由受理机关依法决定。</p>
      <a class="govuk-button" href="${applyAddress(process.id)}">去申请</a>
    </div>`,
  };
}

/** Where there is an estimate, it is enough on paper. */
function costs(checked: Checked): Html {
  const estimate = amounts(checked);
  const decided = section('费用和年限', checked.process.preCheck.guide.money, checked);
  return html`${estimate} ${estimate ? html`<div class="portal-screen">${decided}</div>` : decided}`;
}

const saidElsewhere = ['documentsComplete', 'missingDocuments'];

function otherKeys({ process: { preCheck }, result: { outcome } }: Checked): string[] {
  const { hopedFor, money, offices } = preCheck.guide;
  const told = new Set([...Object.keys(hopedFor), ...money, ...offices, ...saidElsewhere]);
  return Object.keys(outcome).filter((key) => !told.has(key));
}

/** Outcomes with their values, and why; nothing where none of them is decided. */
function section(title: string, keys: readonly string[], checked: Checked): Html | undefined {
  const rows = rowsOf(keys, checked);
  return rows.length === 0
    ? undefined
    : html`<h2 class="govuk-heading-m">${title}</h2>
        ${facts(rows)} ${why(keys, checked.result)}`;
}

/** Who does what in the bureau: for whoever wants to know. */
function others(checked: Checked): Html | undefined {
  const keys = otherKeys(checked);
  const rows = rowsOf(keys, checked);
  return rows.length === 0 ? undefined : unfolding('其他结论', html`${facts(rows)} ${because(keys, checked.result)}`);
}

const rowsOf = (keys: readonly string[], { process: { preCheck }, result: { outcome } }: Checked): [string, string][] =>
  keys.flatMap((key) => {
    const told = key in outcome ? toldOutcome(preCheck, key, outcome[key]) : undefined;
    return told ? [[told.label, told.text] as [string, string]] : [];
  });

const because = (keys: readonly string[], { reasons }: PrecheckResult): Html =>
  grounds(reasons.filter((reason) => reason.keys.some((key) => keys.includes(key))));

const why = (keys: readonly string[], result: PrecheckResult): Html => unfolding('理由和依据', because(keys, result));

/** The office of the service, and what the rules decide of it. */
function offices(checked: Checked): Html {
  const { bureau, window, address, phone, hours } = readOffice(checked.process.office);
  const keys = checked.process.preCheck.guide.offices;
  const decided = rowsOf(keys, checked);
  return html`<h2 class="govuk-heading-m">到哪里办</h2>
    ${facts([['办理机关', bureau], ['窗口', `${window}，${address}`], ['电话和时间', `${phone}，${hours}`], ...decided])}
    ${decided.length === 0 ? undefined : why(keys, checked.result)}`;
}

/** With the way back to the questions, which keep them. */
const answered = ({ questions, given, typed }: Checked): Html =>
  html`<h2 class="govuk-heading-m">所填情况</h2>
    ${facts(questions.filter(({ key }) => key in given).map((fact) => [fact.label, valueText(fact, given[fact.key])]))}
    <form method="post">
      ${hidden(typed, questions)}
      <button class="govuk-button govuk-button--secondary">修改所填情况</button>
    </form>`;
