/**
 * A called process exists in the version that the caller names, and gets and returns only what is named. It is deployed by
 * itself, for several processes call it: the tag says which version the caller was made for.
 */
import { extension, flowElementsOf, owners } from '../../../src/models/index.ts';
import { feelOf } from '../feel/diagram-expressions.ts';
import type { Finding, Check } from '../rule.ts';
import { didYouMean } from '../similar.ts';
import { called as nameOf } from '../../bpmnlint-plugin/index.ts';

export const check: Check = ({ diagrams }) => {
  return diagrams.flatMap(({ path, process }) =>
    flowElementsOf(process)
      .filter(({ $type }) => $type === 'bpmn:CallActivity')
      .flatMap((call): Finding[] => {
        const finding = (message: string, remedy: string): Finding => ({
          file: path,
          element: call.id,
          message: `${nameOf(call)}${message}`,
          remedy,
        });
        const called = extension(call, 'zeebe:CalledElement');
        const id = called?.['processId'];
        if (typeof id !== 'string') return [finding('没有写明调用哪个流程。', '请在“Called element”中填写流程ID。')];
        if (feelOf(id) !== undefined) return [finding(`用表达式“${id}”决定调用哪个流程，无法核对。`, '请直接填写流程ID。')];
        const target = diagrams.find((diagram) => diagram.id === id);
        if (!target)
          return [
            finding(
              `调用的流程“${id}”不存在。`,
              `${didYouMean(
                id,
                diagrams.map((diagram) => diagram.id),
              )}请改为已有的流程ID，或者先建立${owners.diagrams.path(id)}。`,
            ),
          ];
        const tag = extension(target.process, 'zeebe:VersionTag')?.['value'];
        const found: Finding[] = [];
        if (called?.['bindingType'] !== 'versionTag' || called['versionTag'] !== tag) {
          const now = called?.['bindingType'] === 'versionTag' ? `版本标签“${String(called['versionTag'])}”` : '没有按版本标签';
          found.push(
            finding(
              `调用流程“${id}”时${now.startsWith('版本') ? `用的是${now}` : now}，而该流程现在的版本标签是“${String(tag)}”。`,
              `请将绑定方式设为“version tag”，版本标签填写${String(tag)}；确认调用的输入和输出仍然合适。`,
            ),
          );
        }
        if (called?.['propagateAllParentVariables'] !== false || called['propagateAllChildVariables'] !== false) {
          found.push(
            finding(
              `调用流程“${id}”时会传递全部变量，两个流程会互相改动对方的变量。`,
              '请取消勾选“Propagate all variables”（输入和输出两处），只用输入、输出映射写明要传递的变量。',
            ),
          );
        }
        return found;
      }),
  );
};
