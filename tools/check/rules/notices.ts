/** Every notice that a diagram sends has its text, and every text is sent by a diagram. */
import { extensionList, flowElementsOf } from '../../../src/models/element.ts';
import { owners } from '../../../src/models/owners.ts';
import { nameOf } from '../../../src/models/project.ts';
import type { Finding, Check } from '../rule.ts';
import { didYouMean } from '../similar.ts';
import { called } from '../../bpmnlint-plugin/wording.ts';

export const check: Check = ({ diagrams, files }) => {
  const texts = [...files.keys()].filter((path) => owners.notices.has(path));
  const names = texts.map(nameOf);
  const sent = diagrams.flatMap(({ path, process }) =>
    flowElementsOf(process).flatMap((element) =>
      extensionList(element, 'zeebe:TaskHeaders', 'values')
        .filter(({ key }) => key === 'template')
        .map(({ value }) => ({ path, element, name: String(value) })),
    ),
  );
  const missing = sent
    .filter(({ name }) => !names.includes(name))
    .map(({ path, element, name }): Finding => ({
      file: path,
      element: element.id,
      message: `${called(element)}发送的通知“${name}”没有文本。`,
      remedy: `${didYouMean(name, names)}请改为已有的通知，或者先建立${owners.notices.path(name)}。`,
    }));
  const unused = texts
    .filter((path) => !sent.some(({ name }) => name === nameOf(path)))
    .map((file): Finding => ({
      file,
      message: '这份通知文本没有任何流程图发送。',
      remedy: `请在发送步骤的任务标头template中填写${nameOf(file)}，或者删除这个文件。`,
    }));
  return [...missing, ...unused];
};
