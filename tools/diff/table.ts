/** What changed in a decision table. */
import type { Clause, Decision, Rule } from '../../src/models/index.ts';
import type { Finding } from './change.ts';
import { displaced } from './lines.ts';
import type { Names } from './names.ts';
import { pair } from './pairing.ts';
import { cellText, columnName, rowText } from './table-words.ts';
import { aggregationWords, hitPolicyWords } from '../shared/index.ts';
import { alteration, quoted } from './words/sentence.ts';

interface Version {
  readonly decision: Decision;
  readonly names: Names;
}

interface Column {
  readonly clause: Clause & { readonly id?: string };
  readonly index: number;
  readonly role: '条件' | '结果';
}

function columnsOf({ decisionLogic: { input, output } }: Decision): Column[] {
  const all = (clauses: readonly Clause[], role: Column['role']): Column[] => clauses.map((clause, index) => ({ clause, index, role }));
  return [...all(input, '条件'), ...all(output, '结果')];
}

const entry = (rule: Rule, { role, index }: Column) => (role === '条件' ? rule.inputEntry : rule.outputEntry)[index];
const cell = (rule: Rule, column: Column): string => entry(rule, column)?.text ?? '';

/** Changes of a table that both versions have. @param title what the owner calls it, such as 决策表“应交材料” */
export function tableChanges(title: string, before: Version, after: Version): Finding[] {
  const columns = pair(columnsOf(before.decision), columnsOf(after.decision), ({ clause, role }) => `${role} ${clause.id}`);
  const rules = pair(before.decision.decisionLogic.rule, after.decision.decisionLogic.rule, ({ id }) => id);
  return [
    ...headChanges(title, before.decision, after.decision),
    ...columns.removed.map((column): Finding => ({
      kind: 'removed',
      before: columnName(column.clause),
      text: `${title}删除${column.role}列${quoted(columnName(column.clause))}`,
    })),
    ...columns.added.map((column): Finding => ({
      kind: 'added',
      after: columnName(column.clause),
      text: `${title}新增${column.role}列${quoted(columnName(column.clause))}`,
    })),
    ...columns.both.flatMap(([was, is]) => columnChanges(title, was, is)),
    ...rules.removed.map((rule) => rowChange(title, rule, before, 'removed')),
    ...rules.added.map((rule) => rowChange(title, rule, after, 'added')),
    ...rules.both.flatMap(([was, is]) => cellChanges(title, was, is, columns.both, before, after)),
    ...orderChanges(title, rules.both, after.decision),
  ];
}

/** A property of the table or of a column. */
function property(
  subject: string,
  path: string,
  word: string,
  before: string | undefined,
  after: string | undefined,
  element?: string,
): Finding[] {
  if (before === after) return [];
  const [was, is] = [before && quoted(before), after && quoted(after)];
  return [
    {
      kind: 'changed',
      property: path,
      ...(element && { element }),
      ...(was && { before: was }),
      ...(is && { after: is }),
      text: alteration(subject, word, was, is),
    },
  ];
}

function headChanges(title: string, was: Decision, is: Decision): Finding[] {
  const aggregation = ({ decisionLogic: { aggregation: how } }: Decision): string | undefined => how && (aggregationWords[how] ?? how);
  const policy = ({ decisionLogic: { hitPolicy } }: Decision): string => hitPolicyWords[hitPolicy] ?? hitPolicy;
  return [
    ...property(title, 'name', '名称', was.name, is.name),
    ...property(title, 'description', '说明', was.description, is.description),
    ...property(title, 'hitPolicy', '命中规则的方式', policy(was), policy(is)),
    ...property(title, 'aggregation', '结果的汇总方式', aggregation(was), aggregation(is)),
  ];
}

function columnChanges(title: string, { clause: was, role }: Column, { clause: is }: Column): Finding[] {
  const subject = `${title}的${role}列${quoted(columnName(is))}`;
  return [
    ...property(`${title}的${role}列${quoted(columnName(was))}`, 'label', '名称', was.label, is.label, is.id),
    ...property(subject, 'name', '输出变量', was.name, is.name, is.id),
    ...property(subject, 'inputExpression', '取值', was.inputExpression?.text, is.inputExpression?.text, is.id),
    ...property(subject, 'typeRef', '数据类型', typeOf(was), typeOf(is), is.id),
    ...property(subject, 'inputValues', '可取的值', was.inputValues?.text, is.inputValues?.text, is.id),
    ...property(subject, 'outputValues', '可取的值', was.outputValues?.text, is.outputValues?.text, is.id),
    ...property(subject, 'defaultOutputEntry', '没有行适用时的结果', was.defaultOutputEntry?.text, is.defaultOutputEntry?.text, is.id),
    ...property(
      subject,
      'expressionLanguage',
      '表达式语言',
      was.inputExpression?.expressionLanguage,
      is.inputExpression?.expressionLanguage,
      is.id,
    ),
  ];
}

const typeOf = (clause: Column['clause']): string | undefined =>
  clause.inputExpression?.typeRef ?? (clause as { typeRef?: string }).typeRef;

const numberOf = (rule: Rule, { decisionLogic }: Decision): number => decisionLogic.rule.indexOf(rule) + 1;

function rowChange(title: string, rule: Rule, { decision, names }: Version, kind: 'added' | 'removed'): Finding {
  const text = rowText(rule, decision, names);
  const where = `第${numberOf(rule, decision)}行（${rule.id}）`;
  return {
    element: rule.id,
    kind,
    [kind === 'added' ? 'after' : 'before']: text,
    text: `${title}${kind === 'added' ? '新增' : '删除'}${where}：${text}`,
  };
}

function cellChanges(
  title: string,
  was: Rule,
  is: Rule,
  columns: readonly (readonly [Column, Column])[],
  before: Version,
  after: Version,
): Finding[] {
  const subject = `${title}第${numberOf(is, after.decision)}行（${is.id}）`;
  const cells = columns.flatMap(([old, now]): Finding[] => {
    const language = property(
      `${subject}的${now.role}${quoted(columnName(now.clause))}`,
      'expressionLanguage',
      '表达式语言',
      entry(was, old)?.expressionLanguage,
      entry(is, now)?.expressionLanguage,
      is.id,
    );
    if (cell(was, old) === cell(is, now)) return language;
    const [left, right] = [cellText(old.clause, cell(was, old), before.names), cellText(now.clause, cell(is, now), after.names)];
    return [
      ...language,
      {
        element: is.id,
        kind: 'changed',
        property: columnName(now.clause),
        before: left,
        after: right,
        text: `${subject}的${now.role}${quoted(columnName(now.clause))}由${left}改为${right}`,
      },
    ];
  });
  return [...cells, ...property(subject, 'description', '说明', was.description, is.description, is.id)];
}

function orderChanges(
  title: string,
  both: readonly (readonly [Rule, Rule])[],
  { decisionLogic: { rule, hitPolicy } }: Decision,
): Finding[] {
  const ids = both.map(([{ id }]) => id);
  const moved = displaced(
    ids,
    rule.map(({ id }) => id).filter((id) => ids.includes(id)),
  );
  if (moved.length === 0) return [];
  const matters = ['FIRST', 'RULE ORDER', 'PRIORITY', 'OUTPUT ORDER'].includes(hitPolicy);
  return [
    {
      kind: 'moved',
      property: 'position',
      elements: moved,
      text: `${title}调整了行的顺序：${moved.length}行（${moved.join('、')}）`,
      ...(matters && { warning: '本表按行的先后取结果，调整顺序会改变判定' }),
    },
  ];
}
