/** What `check` found, in Chinese, for the owner of the models. */
import type { Project } from '../../src/models/index.ts';
import type { RuleFinding } from './check-project.ts';

/** Grouped by file, and at the end how many there are. */
export function reportFindings(findings: readonly RuleFinding[]): string {
  const byFile = Object.entries(Object.groupBy(findings, ({ file }) => file));
  const blocks = byFile.map(([file, found = []]) => [file, ...found.flatMap(linesOf)].join('\n'));
  return `${blocks.join('\n\n')}\n\n共发现 ${findings.length} 处问题，涉及 ${byFile.length} 个文件。\n`;
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
