/** Every notice: its title, when it is sent, and the steps that send it. */
import { noticesSentBy, owners, type Project } from '../../../src/models/index.ts';
import { noticeNames, parseTemplate } from '../../../src/notices/index.ts';
import { processes } from '../../../src/processes/index.ts';
import { byProcess, labelledSteps } from './elements.ts';
import { lines, markdownTable } from './table.ts';

/** The comment on top of a template says it first. */
const occasionOf = (text: string): string => /发送时机：([^\n]*)/.exec(text)?.[1] ?? '';

export function noticesTable(project: Project): string {
  const steps = labelledSteps(project);
  const sent = project.diagrams.flatMap(({ process }) => noticesSentBy(process));
  const senders = (name: string) => steps.filter(({ element }) => sent.some((one) => one.element === element && one.template === name));
  const rows = noticeNames(processes).map((name) => {
    const path = owners.notices.path(name);
    const text = project.files.get(path) ?? '';
    return [parseTemplate(text).title.replace('{{processName}}', '（事项）'), occasionOf(text), lines(byProcess(project, senders(name))), `[${name}.md](../${path})`];
  });
  return markdownTable(['通知', '发送时机', '发送的步骤', '模板文件'], rows);
}
