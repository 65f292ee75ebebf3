/** Every job type: where it is used, what it reads and sets, and the file that does it. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { workers } from '../../../workers/index.ts';
import { jobTypesOf } from '../../check/data-flow/results.ts';
import { projectRoot } from '../../../src/models/files.ts';
import type { Project } from '../../../src/models/project.ts';
import { byProcess, labelledSteps, type Step } from './elements.ts';
import { lines, markdownTable } from './table.ts';

const allJobTypesOf = ({ element }: Step): string[] => (['start', 'task', 'end'] as const).flatMap((when) => jobTypesOf(element, when));

function fileOf(jobType: string): string {
  const paths = readdirSync(join(projectRoot, 'workers'), { recursive: true, encoding: 'utf8' });
  const path = paths.find((candidate) => basename(candidate) === `${jobType}.ts`);
  return path ? `[${path}](../workers/${path})` : '';
}

export function jobTypesTable(project: Project): string {
  const steps = labelledSteps(project);
  const rows = workers.map(({ jobType, input, output }) => {
    const used = steps.filter((step) => allJobTypesOf(step).includes(jobType));
    const everywhere = used.length > 12;
    const where = everywhere ? `${used.length}处（监听器或者各流程共用的步骤）` : lines(byProcess(project, used));
    return [`\`${jobType}\``, where, Object.keys(input.shape).join('、'), Object.keys(output.shape).join('、'), fileOf(jobType)];
  });
  return markdownTable(['作业类型', '用在哪些步骤', '读取的变量', '产生的变量', '处理程序'], rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
}
