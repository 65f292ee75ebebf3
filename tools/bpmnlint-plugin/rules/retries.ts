import { type Element, extension, extensionList, flowNodesOf } from '../../../src/models/index.ts';
import { diagramRule } from '../diagram-rule.ts';
import { called } from '../wording.ts';

const jobsOf = (element: Element): readonly (Record<string, unknown> | undefined)[] => [
  extension(element, 'zeebe:TaskDefinition'),
  ...extensionList(element, 'zeebe:ExecutionListeners', 'listeners'),
];

/** Three tries, which is also what the engine does where nothing is said. */
const triedThrice = (job: Record<string, unknown> | undefined): boolean =>
  job === undefined || ['3', undefined].includes(job['retries'] as string | undefined);

const rule = diagramRule(({ process }) =>
  flowNodesOf(process)
    .filter((element) => !jobsOf(element).every(triedThrice))
    .map((element) => ({
      element,
      message: `${called(element)}的自动作业不是重试 3 次。`,
      remedy: '在 Camunda Modeler 中选中它，在属性面板“Task definition”和“Execution listeners”中把“Retries”都填 3。',
    })),
);

export { rule as default, rule as 'module.exports' };
