/** Every message that a diagram waits for is sent by the case file, and every message that it sends is waited for. */
import { flowElementsOf } from '../../../src/models/index.ts';
import { messagesOf } from '../feel/diagram-expressions.ts';
import type { Finding, Check } from '../rule.ts';
import { didYouMean } from '../similar.ts';
import { called } from '../../bpmnlint-plugin/index.ts';

export const check: Check = ({ diagrams }, { messages: sent }) => {
  const known = Object.keys(sent);
  const awaited = diagrams.flatMap(({ path, process }) =>
    flowElementsOf(process).flatMap((element) => messagesOf(element).map(({ name = '' }) => ({ path, element, name }))),
  );
  const never = awaited
    .filter(({ name }) => !known.includes(name))
    .map(({ path, element, name }): Finding => ({
      file: path,
      element: element.id,
      message: `${called(element)}等待的消息“${name}”没有人发送，案件会一直等待。`,
      remedy: `${didYouMean(name, known)}请改为系统发送的消息，或者先由开发人员在src/cases/messages.ts中增加。`,
    }));
  const unheard = known
    .filter((name) => !awaited.some((one) => one.name === name))
    .map((name): Finding => ({
      file: 'src/cases/messages.ts',
      element: name,
      message: `系统发送的消息“${name}”没有任何流程图等待。`,
      remedy: '请在流程图中等待这条消息，或者由开发人员不再发送。',
    }));
  return [...never, ...unheard];
};
