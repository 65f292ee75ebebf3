import { compare } from './compare.ts';
import { whereItIs, type Played } from './play.ts';
import { amounts, timeline } from './timeline.ts';

/** Everything in which the case did not go as its file says; empty = as expected. */
export function problemsOf({ example, progress, failure, second }: Played): string[] {
  if (failure !== undefined) return [failure];
  const own = progress ? compare(example.expect, progress) : ['没有办理进度'];
  const ofSecond = second ? problemsOf(second) : example.second ? ['没有提出'] : [];
  return [...own, ...ofSecond.map((problem) => `另一申请：${problem}`)];
}

/** One case for the terminal. */
export function caseReport(played: Played): string {
  const { example, caseNumber, progress } = played;
  const problems = problemsOf(played);
  const second = played.second ? [caseReport(played.second)] : [];
  return [
    `\n== ${example.file}  ${example.title}`,
    `   受理编号 ${caseNumber ?? '无'}${progress?.applicant ? `，申请人${progress.applicant.name}` : ''}`,
    ...(progress ? [...timeline(progress), ...amounts(progress)].map((line) => `   ${line}`) : []),
    ...(progress && progress.state !== 'closed' ? [`   停在：${whereItIs(progress)}`] : []),
    ...(problems.length === 0 ? ['   与示例规定一致'] : problems.map((problem) => `   不一致  ${problem}`)),
    ...second,
  ].join('\n');
}

/** All cases in one table, and how many of them went as expected. */
export function summary(played: readonly Played[]): string {
  const rows = played.map((one) => [
    one.example.file,
    one.caseNumber ?? '',
    one.progress?.outcomeName ?? one.progress?.stateName ?? '未受理',
    one.progress?.calculation?.total ?? '',
    `${Math.round(one.milliseconds / 1000)}秒`,
    problemsOf(one).length === 0 ? '一致' : '不一致',
  ]);
  const good = played.filter((one) => problemsOf(one).length === 0).length;
  return `\n${table([['示例', '受理编号', '结果', '应缴合计（元）', '用时', '与规定'], ...rows])}\n\n共${played.length}件，一致${good}件，不一致${played.length - good}件。`;
}

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], widths.map((columns) => '-'.repeat(columns)).join('  '), ...lines.slice(1)].join('\n');
}

/** Columns of a terminal: a Chinese character or sign takes two. */
function width(text: string): number {
  return Array.from(text).reduce(
    (columns, character) => columns + (/[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u.test(character) ? 2 : 1),
    0,
  );
}
