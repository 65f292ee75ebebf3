/** What the shared workers know of a process by the ids of its steps is in its diagram, and every user task is known to them. */
import { type Diagram, type Element, extensionList, flowElementsOf, owners } from '../../../src/models/index.ts';
import type { CalledProcess } from '../../../src/processes/process.ts';
import type { ClerkSteps } from '../../../src/processes/shared/index.ts';
import type { Finding, Check } from '../rule.ts';
import { mappingsOf } from '../data-flow/graph.ts';
import { didYouMean } from '../similar.ts';
import { called } from '../../bpmnlint-plugin/index.ts';

export const check: Check = ({ diagrams }, { processes, clerkSteps }) => {
  const unknown = diagrams
    .filter(({ id }) => !processes[id])
    .map(({ path, id }): Finding => ({
      file: path,
      element: id,
      message: `工作程序不认识流程“${id}”。`,
      remedy: `${didYouMean(id, Object.keys(processes))}请先由开发人员在src/processes/index.ts中登记这个流程。`,
    }));
  const gone = Object.keys(processes)
    .filter((id) => !diagrams.some((diagram) => diagram.id === id))
    .map((id): Finding => ({
      file: owners.diagrams.path(id),
      message: `流程“${id}”没有流程图，而工作程序仍然登记了它。`,
      remedy: '请恢复流程图，或者由开发人员在src/processes/index.ts中删除这个流程。',
    }));
  const within = diagrams.flatMap((diagram) => {
    const steps = processes[diagram.id];
    return steps ? inDiagram(diagram, steps, clerkSteps[diagram.id] ?? {}) : [];
  });
  return [...unknown, ...gone, ...within];
};

type StepsOfProcess = ClerkSteps[string];

function inDiagram({ path, id, process }: Diagram, steps: CalledProcess, clerkSteps: StepsOfProcess): Finding[] {
  const elements = flowElementsOf(process);
  return [
    ...withoutClerkStep(path, id, elements, clerkSteps),
    ...otherVariable(path, elements, clerkSteps),
    ...namedButAbsent(path, id, elements, steps, clerkSteps),
  ];
}

function withoutClerkStep(path: string, process: string, elements: readonly Element[], clerkSteps: StepsOfProcess): Finding[] {
  return elements
    .filter(({ $type, id }) => $type === 'bpmn:UserTask' && !clerkSteps[id])
    .map((task) => ({
      file: path,
      element: task.id,
      message: `没有工作程序接收${called(task)}的办理结果。`,
      remedy: `${didYouMean(task.id, Object.keys(clerkSteps))}请恢复原来的步骤ID，或者先由开发人员为${task.id}增加办理结果的定义（workers/${process}/tasks/${task.id}.ts）。`,
    }));
}

/** The worker reads the answer from the variable that the step hands on. */
function otherVariable(path: string, elements: readonly Element[], clerkSteps: StepsOfProcess): Finding[] {
  return elements.flatMap((task) => {
    const variable = clerkSteps[task.id]?.variable;
    if (variable === undefined || mappingsOf(task, 'outputParameters').some(({ target }) => target === variable)) return [];
    return [
      {
        file: path,
        element: task.id,
        message: `${called(task)}没有交出办理结果“${variable}”，工作程序读不到。`,
        remedy: `请增加输出映射：${variable}，取值“=${variable}”。`,
      },
    ];
  });
}

function namedButAbsent(
  path: string,
  id: string,
  elements: readonly Element[],
  { waits, taskViews, interrupts, noticeEffects }: CalledProcess,
  clerkSteps: StepsOfProcess,
): Finding[] {
  const cutOff = Object.values(interrupts).flatMap((open) => (open === undefined || open === 'all' ? [] : open));
  const ids = new Set(elements.map((element) => element.id));
  const templates = elements.flatMap((element) => extensionList(element, 'zeebe:TaskHeaders', 'values').map(({ value }) => String(value)));
  const drawn = Object.fromEntries(Object.entries(clerkSteps).filter(([, { former }]) => !former));
  const steps = [...new Set([drawn, waits, taskViews, interrupts].flatMap(Object.keys).concat(cutOff))].filter((step) => !ids.has(step));
  const notices = Object.keys(noticeEffects).filter((template) => !templates.includes(template));
  return [
    ...steps.map((step) => ({
      file: path,
      element: step,
      message: `工作程序按ID使用步骤“${step}”，而流程图中没有它。`,
      remedy: `${didYouMean(step, ids)}请恢复步骤ID“${step}”，或者由开发人员修改workers/${id}。`,
    })),
    ...notices.map((template) => ({
      file: path,
      element: template,
      message: `工作程序在发送通知“${template}”时还要办理其他事项，而流程图不发送这份通知。`,
      remedy: `请恢复发送${template}的步骤，或者由开发人员修改src/processes/${id}。`,
    })),
  ];
}
