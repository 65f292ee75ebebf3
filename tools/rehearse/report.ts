/** What a rehearsal finds, in the words of an official. */
import type { Cause, TableRow } from './causes.ts';
import type { CaseResult, Change } from './compare.ts';
import type { Total } from './rehearse.ts';
import type { ChangedFiles } from './sides.ts';

/** What is compared with what, before the first case. */
export function heading(baseName: string, headName: string, { rehearsed, notRehearsed }: ChangedFiles): string {
  const lines = [`演练：以${baseName}为基准，按${headName}的参数和决策表重新核定。演练不改动案卷，也不向任何单位发送信息。`];
  lines.push(rehearsed.length === 0 ? '参数和决策表没有改动，无须演练。' : `改动的参数和决策表：${rehearsed.join('、')}。`);
  if (notRehearsed.length > 0)
    lines.push(`下列文件也有改动，演练不涉及（流程图、表单、告知书的改动请用npm run diff查看）：${notRehearsed.join('、')}。`);
  if (rehearsed.length > 0)
    lines.push('下列结果表示：如果当时按改动后的规定办理，结果会怎样。已登记案件的期限以登记时为准，不随改动变化。');
  return `${lines.join('\n')}\n`;
}

/** A case whose outcome changes, or that cannot be rehearsed; nothing of one whose outcome stays. */
export function caseReport({ name, service, status, changes, moneyDifference, reason }: CaseResult): string {
  if (status === 'unchanged') return '';
  const title = `\n${name}${service === null ? '' : `　${service}`}`;
  if (status === 'cannotRehearse') return `${title}：无法演练。${reason}\n`;
  const money = moneyDifference === null ? '' : `（金额${moneyDifference}元）`;
  return `${title}${money}\n${changes.map(changeReport).join('')}`;
}

function changeReport({ name, before, after, fields, causes, failure }: Change): string {
  const lines = [`  ${name}${before !== after && before !== null && after !== null ? `：${before} → ${after}` : ''}`];
  if (failure !== null) lines.push(`    ${failureText(failure, after !== null)}`);
  for (const field of fields)
    lines.push(`    ${field.label}：${field.before} → ${field.after}${field.difference === undefined ? '' : `（${field.difference}）`}`);
  for (const cause of shownCauses(causes)) lines.push(`    ${cause}`);
  return `${lines.join('\n')}\n`;
}

function failureText(failure: string, byClerk: boolean): string {
  const requirements = [...new Set(failure.match(/\b[A-Z]-\d{2}\b/g))];
  const rules = requirements.length > 0 ? `（${requirements.join('、')}）` : '';
  return byClerk ? `按改动后的规定，经办人的决定不再能够成立${rules}，须重新决定` : `按改动后的规定，这一环节无法核定${rules}：${failure}`;
}

/** Many months rest on the same clause, each with a finding of its own. */
const mostOfAKind = 4;

function shownCauses(causes: readonly Cause[]): string[] {
  return (['parameter', 'table', 'step', 'rule'] as const).flatMap((kind) => {
    const texts = causes.filter((cause) => cause.kind === kind).map(causeText);
    return texts.length <= mostOfAKind ? texts : [...texts.slice(0, mostOfAKind), `（同类原因共${texts.length}项，全部内容见--json）`];
  });
}

function causeText(cause: Cause): string {
  if (cause.kind === 'parameter') {
    const { title, name, before, after, citation } = cause;
    return `因参数“${title}”（${name}）：${asOf(before)} → ${asOf(after)}；依据：${citation}`;
  }
  if (cause.kind === 'table') {
    return `因决策表“${cause.title}”（${cause.table}）：${rowsText(cause.before, cause.after)}`;
  }
  if (cause.kind === 'step') return `因前面的环节“${cause.name}”结果改变`;
  const { requirement, clause, before, after } = cause;
  return `依据${requirement}“${clause.replace(/\s+/g, ' ')}”：${withoutStop(before) ?? '（原无此项）'} → ${withoutStop(after) ?? '（不再有此项）'}`;
}

function rowsText(before: readonly TableRow[], after: readonly TableRow[]): string {
  const edited = before.filter(({ row, description }) => after.some((other) => other.row === row && other.description === description));
  if (edited.length === before.length && edited.length === after.length) return edited.map((row) => cellsText(row, after)).join('；');
  const rows = (list: readonly TableRow[]) =>
    list.length === 0 ? '没有适用的行' : list.map(({ row, description }) => `第${row}行（${description}）`).join('、');
  return `原适用${rows(before)}；现适用${rows(after)}`;
}

/** What is said differently in the same row. */
function cellsText({ row, description, cells }: TableRow, after: readonly TableRow[]): string {
  const now = after.find((other) => other.row === row)?.cells ?? {};
  const changed = Object.keys(cells).filter((column) => cells[column] !== now[column]);
  return `第${row}行（${description.replace(/。$/, '')}）${changed.map((column) => `“${column}”由${cells[column] || '空'}改为${now[column] || '空'}`).join('，')}`;
}

const withoutStop = (finding: string | null): string | undefined => finding?.replace(/。$/, '');

function asOf(value: { value: unknown; validFrom: string } | null): string {
  if (value === null) return '无';
  const text = typeof value.value === 'string' || typeof value.value === 'number' ? String(value.value) : JSON.stringify(value.value);
  return `${text}（自${value.validFrom}起）`;
}

export function summary(totals: readonly Total[]): string {
  if (totals.length === 0) return '\n没有可以演练的案件。\n';
  const line = ({ service, unchanged, changed, cannotRehearse, moneyDifference }: Total) =>
    `  ${service}：不变${unchanged}件，改变${changed}件，无法演练${cannotRehearse}件，金额合计${moneyDifference}元`;
  return `\n合计\n${totals.map(line).join('\n')}\n`;
}
