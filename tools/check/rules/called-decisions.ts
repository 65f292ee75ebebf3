/** A called decision table exists, is the one deployed with the process, and its answer has a name. */
import { extension, flowElementsOf, owners } from '../../../src/models/index.ts';
import { feelOf } from '../feel/diagram-expressions.ts';
import type { Finding, Check } from '../rule.ts';
import { didYouMean } from '../similar.ts';
import { called } from '../../bpmnlint-plugin/index.ts';

export const check: Check = ({ diagrams, tables }) => {
  return diagrams.flatMap(({ path, process }) =>
    flowElementsOf(process)
      .filter(({ $type }) => $type === 'bpmn:BusinessRuleTask')
      .flatMap((task): Finding[] => {
        const finding = (message: string, remedy: string): Finding => ({
          file: path,
          element: task.id,
          message: `${called(task)}${message}`,
          remedy,
        });
        if (extension(task, 'zeebe:TaskDefinition')) return [];
        const decision = extension(task, 'zeebe:CalledDecision');
        const id = decision?.['decisionId'];
        if (typeof id !== 'string') return [finding('没有写明使用哪张决策表。', '请在“Called decision”中填写决策ID和结果变量。')];
        if (feelOf(id) !== undefined) return [finding(`用表达式“${id}”决定使用哪张决策表，无法核对。`, '请直接填写决策ID。')];
        const ids = tables.map((table) => table.decision.id);
        const found: Finding[] = [];
        if (!ids.includes(id))
          found.push(
            finding(`使用的决策表“${id}”不存在。`, `${didYouMean(id, ids)}请改为已有的决策ID，或者先建立${owners.tables.path(id)}。`),
          );
        if (decision?.['bindingType'] !== 'deployment')
          found.push(finding('使用的决策表不与流程一起部署，办理中的案件会用到后来的表。', '请将绑定方式设为“deployment”。'));
        if (!decision?.['resultVariable']) found.push(finding('没有给决策表的结果命名。', '请填写“Result variable”。'));
        return found;
      }),
  );
};
