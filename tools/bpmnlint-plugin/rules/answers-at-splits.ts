import { isSplit } from '../../../src/models/index.ts';
import { diagramRule } from '../diagram-rule.ts';
import { nodesOfType } from '../elements.ts';
import { called } from '../wording.ts';

/** An exclusive split asks a question, and every way out carries its answer. */
const rule = diagramRule((diagram) => {
  const splits = nodesOfType(diagram, 'bpmn:ExclusiveGateway').filter(isSplit);
  const silent = splits.filter(({ name }) => !name?.endsWith('？'));
  const unanswered = splits.flatMap((split) => (split.outgoing ?? []).filter(({ name }) => !name).map((flow) => ({ split, flow })));
  return [
    ...silent.map((element) => ({
      element,
      message: `${called(element)}有多条出路，名称却不是一个问句。`,
      remedy: '在 Camunda Modeler 中双击网关，把名称写成以“？”结尾的问题，例如“材料是否齐全？”。',
    })),
    ...unanswered.map(({ split, flow }) => ({
      element: flow,
      message: `${called(split)}的一条出路（${flow.id}）没有写明是哪一种答案。`,
      remedy: '在 Camunda Modeler 中双击这条连线，写上答案，例如“是”“否”。',
    })),
  ];
});

export { rule as default, rule as 'module.exports' };
