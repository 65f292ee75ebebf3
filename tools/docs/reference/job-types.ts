/** Every job type: where it is used, what it reads and sets, and the file that does it. */
import { workerFiles } from '../../../workers/index.ts';
import { jobTypesOf, type Project } from '../../../src/models/index.ts';
import { byProcess, labelledSteps, type Step } from './elements.ts';
import { lines, markdownTable } from './table.ts';

const allJobTypesOf = ({ element }: Step): string[] => (['start', 'task', 'end'] as const).flatMap((when) => jobTypesOf(element, when));

export function jobTypesTable(project: Project): string {
  const steps = labelledSteps(project);
  const rows = workerFiles.flatMap(({ path, made }) => {
    if (!made) return [];
    const { jobType, input, output } = made;
    const used = steps.filter((step) => allJobTypesOf(step).includes(jobType));
    const everywhere = used.length > 12;
    const where = everywhere ? `${used.length}处（监听器或者各流程共用的步骤）` : lines(byProcess(project, used));
    const file = `[${path.replace('workers/', '')}](../${path})`;
    return [[`\`${jobType}\``, where, Object.keys(input.shape).join('、'), Object.keys(output.shape).join('、'), file]];
  });
  return markdownTable(['作业类型', '用在哪些步骤', '读取的变量', '产生的变量', '处理程序'], rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}
