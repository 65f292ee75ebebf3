/** Every notice that a diagram sends has its text and what fills it, and neither is there for nothing. */
import { type Element, nameOf, noticesSentBy, owners, type Project } from '../../../src/models/index.ts';
import type { Check, Contract, Finding } from '../rule.ts';
import { didYouMean } from '../similar.ts';
import { called } from '../../bpmnlint-plugin/index.ts';

export const check: Check = (project, { processes }) => {
  const sent = sentIn(project);
  const texts = [...project.files.keys()].filter((path) => owners.notices.has(path));
  return [...withoutText(sent, texts), ...unused(sent, texts), ...withoutData(sent, processes), ...notSent(project, sent, processes)];
};

interface Sent {
  path: string;
  /** Id of the diagram's process. */
  process: string;
  element: Element;
  name: string;
}

function sentIn({ diagrams }: Project): Sent[] {
  return diagrams.flatMap(({ path, id, process }) =>
    noticesSentBy(process).map(({ element, template }) => ({ path, process: id, element, name: template })),
  );
}

function withoutText(sent: readonly Sent[], texts: readonly string[]): Finding[] {
  const names = texts.map(nameOf);
  return sent
    .filter(({ name }) => !names.includes(name))
    .map(({ path, element, name }) => ({
      file: path,
      element: element.id,
      message: `${called(element)}发送的通知“${name}”没有文本。`,
      remedy: `${didYouMean(name, names)}请改为已有的通知，或者先建立${owners.notices.path(name)}。`,
    }));
}

function unused(sent: readonly Sent[], texts: readonly string[]): Finding[] {
  return texts
    .filter((path) => !sent.some(({ name }) => name === nameOf(path)))
    .map((file) => ({
      file,
      message: '这份通知文本没有任何流程图发送。',
      remedy: `请在发送步骤的任务标头template中填写${nameOf(file)}，或者删除这个文件。`,
    }));
}

/** Of a process that the program knows. */
function withoutData(sent: readonly Sent[], processes: Contract['processes']): Finding[] {
  return sent.flatMap(({ path, process, element, name }) => {
    const known = processes[process]?.notices;
    if (!known || known[name]) return [];
    return [
      {
        file: path,
        element: element.id,
        message: `${called(element)}发送的通知“${name}”没有取值的程序，通知将无法生成。`,
        remedy: `${didYouMean(name, Object.keys(known))}请改为本流程已有的通知，或者先由开发人员在src/processes/${process}/notices.ts中增加。`,
      },
    ];
  });
}

function notSent({ diagrams }: Project, sent: readonly Sent[], processes: Contract['processes']): Finding[] {
  return diagrams.flatMap(({ path, id }) =>
    Object.keys(processes[id]?.notices ?? {})
      .filter((name) => !sent.some((one) => one.process === id && one.name === name))
      .map((name) => ({
        file: path,
        element: name,
        message: `程序备有通知“${name}”的取值，而流程图不发送这份通知。`,
        remedy: `请恢复发送${name}的步骤，或者由开发人员从src/processes/${id}/notices.ts中删除。`,
      })),
  );
}
