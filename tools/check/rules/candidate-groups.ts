import { attributeOf, candidateGroups as groups, candidateGroupsFile } from '../../../src/models/index.ts';
import { called, type ElementFinding, nodesOfType } from '../../bpmnlint-plugin/index.ts';
import { eachDiagram } from '../each-diagram.ts';
import { didYouMean } from '../similar.ts';

/** Every user task is given to groups that exist: nobody sees the task of another. */
export const check = eachDiagram((diagram) =>
  nodesOfType(diagram, 'bpmn:UserTask').flatMap((task): ElementFinding[] => {
    const given = attributeOf(task, 'zeebe:AssignmentDefinition', 'candidateGroups') ?? '';
    const ids = given
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== '');
    if (ids.length === 0) {
      const remedy = `在 Camunda Modeler 中选中它，在属性面板“Assignment”的“Candidate groups”中填写 ${candidateGroupsFile} 所列的候选组。`;
      return [{ element: task, message: `${called(task)}没有候选组，没有人能在待办列表中看到它。`, remedy }];
    }
    return ids
      .filter((id) => !groups.some((group) => group.id === id))
      .map((id) => ({
        element: task,
        message: `${called(task)}的候选组“${id}”不存在，没有人能在待办列表中看到它。`,
        remedy: `${didYouMean(
          id,
          groups.map((group) => group.id),
        )}在 Camunda Modeler 中选中它，改正属性面板“Assignment”中的“Candidate groups”；确需新设候选组的，先写入 ${candidateGroupsFile}。`,
      }));
  }),
);
