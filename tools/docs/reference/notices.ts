/** Every notice: its title, when it is sent, and the steps that send it. */
import { extensionList } from '../../../src/models/element.ts';
import type { Project } from '../../../src/models/project.ts';
import { owners } from '../../../src/models/owners.ts';
import { noticeTemplates } from '../../../src/notices/template-names.ts';
import { parseTemplate } from '../../../src/notices/templates.ts';
import { byProcess, labelledSteps, type Step } from './elements.ts';
import { lines, markdownTable } from './table.ts';

const templateOf = ({ element }: Step): unknown =>
  extensionList(element, 'zeebe:TaskHeaders', 'values').find(({ key }) => key === 'template')?.['value'];

/** The comment on top of a template says it first. */
const occasionOf = (text: string): string => /发送时机：([^\n]*)/.exec(text)?.[1] ?? '';

export function noticesTable(project: Project): string {
  const steps = labelledSteps(project);
  const rows = noticeTemplates.map((name) => {
    const path = owners.notices.path(name);
    const text = project.files.get(path) ?? '';
    return [parseTemplate(text).title.replace('{{processName}}', '（事项）'), occasionOf(text), lines(byProcess(project, steps.filter((step) => templateOf(step) === name))), `[${name}.md](../${path})`];
  });
  return markdownTable(['通知', '发送时机', '发送的步骤', '模板文件'], rows);
}
