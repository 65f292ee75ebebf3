/**
 * Every job of a diagram has a worker, and every worker a job: else cases stand still, or code is kept for nothing. The files
 * that workers and clerk's tasks are found in are named like them.
 */
import { flowElementsOf, jobTypesOf } from '../../../src/models/index.ts';
import { misplacedFindings } from '../misplaced.ts';
import type { Finding, Check } from '../rule.ts';
import { didYouMean } from '../similar.ts';
import { called } from '../../bpmnlint-plugin/index.ts';

export const check: Check = ({ diagrams }, { workers, misplaced }) => {
  const known = workers.map(({ jobType }) => jobType);
  const jobs = diagrams.flatMap(({ path, process }) =>
    [process, ...flowElementsOf(process)].flatMap((element) =>
      (['start', 'task', 'end'] as const).flatMap((when) => jobTypesOf(element, when).map((type) => ({ path, element, type }))),
    ),
  );
  const without = jobs
    .filter(({ type }) => !known.includes(type))
    .map(({ path, element, type }): Finding => ({
      file: path,
      element: element.id,
      message: `${called(element)}的任务类型“${type}”没有工作程序，案件会停在这里。`,
      remedy: `${didYouMean(type, known)}请改为已有的任务类型，或者先由开发人员提供名为${type}的工作程序。`,
    }));
  const idle = known
    .filter((type) => !jobs.some((job) => job.type === type))
    .map((type): Finding => ({
      file: 'workers',
      element: type,
      message: `工作程序“${type}”没有任何流程图使用。`,
      remedy: `请在流程图中使用任务类型${type}，或者由开发人员删除这个工作程序。`,
    }));
  return [...without, ...idle, ...misplacedFindings(misplaced)];
};
