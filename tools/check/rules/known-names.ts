/** Every name that an expression reads can be provided: by a step, a form, a message or a worker, on some way to it. */
import { readsOf, type Read } from '../data-flow/reads.ts';
import type { Misread } from '../feel/scope.ts';
import type { Finding, Check } from '../rule.ts';
import { didYouMean } from '../similar.ts';
import { called } from '../../bpmnlint-plugin/index.ts';

export const check: Check = (project, contract) => {
  const findings = readsOf(project, contract).flatMap((read) => read.evaluation.misread.map((misread) => findingOf(read, misread)));
  // A form or a table may be used by several steps.
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
};

function findingOf(read: Read, misread: Misread): Finding {
  const { file, element, where, feel } = read;
  const at = `${where}“${feel}”`;
  const { kind, unknown, candidates } = misread;
  if (kind === 'function')
    return {
      file,
      element,
      message: `${at}用到的函数“${unknown}”，引擎没有。`,
      remedy: `${didYouMean(unknown, candidates)}请改用引擎已有的函数。`,
    };
  if (kind === 'member') {
    const members = candidates.length > 0 ? `可用的是：${[...new Set(candidates)].join('、')}。` : '';
    return {
      file,
      element,
      message: `${at}用到的“${misread.read}”中没有“${unknown}”这一项。`,
      remedy: `${didYouMean(unknown, candidates)}请改正名称。${members}`,
    };
  }
  const later = laterSteps(read, unknown);
  const message =
    later.length > 0
      ? `${at}用到的变量“${unknown}”到这里时还没有：由${later.join('、')}提供，却在其后。`
      : `${at}用到的变量“${unknown}”，没有任何步骤、表单或者消息提供。`;
  return {
    file,
    element,
    message,
    remedy: `${didYouMean(unknown, namesBefore(read))}请改正变量名称，或者先由前面的步骤提供它${misread.read === feel || read.role === 'table' ? '；如果是文字，请加英文双引号' : ''}。`,
  };
}

const namesBefore = ({ state }: Read): string[] => [...state.keys()];

function laterSteps({ flow }: Read, name: string): string[] {
  const steps = [...flow.at].filter(([step, { left }]) => [...(left.get(name)?.values() ?? [])].some(({ by }) => by === step));
  return steps.map(([{ element }]) => called(element));
}
