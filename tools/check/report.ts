/** What `check` found, in Chinese, for the owner of the models. */
import type { Project } from '../../src/models/index.ts';
import type { RuleFinding } from './check-project.ts';

/** Grouped by file, unreadable ones first with what may follow from them, and at the end how many there are. */
export function reportFindings(findings: readonly RuleFinding[]): string {
  const own = findings.filter(({ mayFollow }) => !mayFollow);
  const folded = findings.filter(({ mayFollow }) => mayFollow);
  const lastUnreadable = own.findLastIndex(({ rule }) => rule === 'readable' || rule === 'encoding');
  const byFile = Object.entries(Object.groupBy(own, ({ file }) => file));
  const blocks = byFile.map(([file, found = []]) =>
    [file, ...found.flatMap((finding) => [...linesOf(finding), ...(finding === own[lastUnreadable] ? foldedLines(folded) : [])])].join(
      '\n',
    ),
  );
  const more = folded.length > 0 ? `（另有 ${folded.length} 处可能由文件无法读取引起）` : '';
  return `${blocks.join('\n\n')}\n\n共发现 ${own.length} 处问题，涉及 ${byFile.length} 个文件${more}。\n`;
}

const mostFolded = 5;

function foldedLines(folded: readonly RuleFinding[]): string[] {
  if (folded.length === 0) return [];
  const named = folded.slice(0, mostFolded).map(({ file, element }) => (element === undefined ? file : `${file} ${element}`));
  const more = folded.length > mostFolded ? '等' : '';
  return [`    可能由此引起的还有 ${folded.length} 处，改正后再检查：${named.join('、')}${more}`];
}

/** What is to be known, and stops nothing. */
export function reportHints(hints: readonly RuleFinding[]): string {
  return hints.map(({ file, element, message, remedy }) => `提示：${file} ${element ?? ''}：${message}${remedy}\n`).join('');
}

const linesOf = ({ element, message, remedy, rule }: RuleFinding): string[] => [
  `  ${element === undefined ? '' : `${element}：`}${message}`,
  `    处理办法：${remedy}（规则 ${rule}）`,
];

/** @param seconds that reading and checking took */
export function reportNothing({ diagrams, tables, forms }: Project, rules: number, seconds: number): string {
  return `未发现问题：检查了 ${diagrams.length} 个流程图、${tables.length} 张决策表、${forms.length} 个表单，共 ${rules} 条规则，用时 ${seconds.toFixed(1)} 秒。\n`;
}
