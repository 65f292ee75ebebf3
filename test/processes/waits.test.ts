/** Money that a case waits for may be there before: a wait that is not known leaves a case waiting that has been paid. */
import { expect, test } from '#test';
import { paymentMessages } from '../../src/cases/index.ts';
import { flowNodesOf, type Element } from '../../src/models/element.ts';
import { filesOf } from '../../src/models/files.ts';
import { readProject } from '../../src/models/project.ts';
import { processOf } from '../../src/processes/index.ts';

const { diagrams } = await readProject(filesOf());
const kinds = new Map<string, string>(Object.entries(paymentMessages).map(([kind, message]) => [message, kind]));

const messageOf = ({ messageRef, eventDefinitions = [] }: Element): string | undefined =>
  messageRef?.name ?? eventDefinitions.find((definition) => definition.messageRef)?.messageRef?.name;

const waiting = diagrams.flatMap(({ id, process }) =>
  flowNodesOf(process).flatMap((element) => {
    const message = messageOf(element);
    return message === undefined ? [] : [{ id, element, message }];
  }),
);

test('every receive task of every diagram is known, with its term and the kind of payment that its message names', () => {
  const tasks = waiting.filter(({ element }) => element.$type === 'bpmn:ReceiveTask');
  const known = (id: string) => Object.entries(processOf(id).waits);
  expect(tasks.map(({ id, element, message }) => [id, element.id, kinds.get(message)])).toEqual(
    tasks.map(({ id, element }) => [id, element.id, processOf(id).waits[element.id]?.payment]),
  );
  expect(diagrams.flatMap(({ id }) => known(id).map(([task]) => `${id} ${task}`)).sort()).toEqual(
    tasks.map(({ id, element }) => `${id} ${element.id}`).sort(),
  );
  expect(tasks.filter(({ message }) => kinds.has(message)).length).toBe(4);
});

test('money is waited for in receive tasks; at most a clerk who decides on a late payment is interrupted by it', () => {
  const others = waiting.filter(({ element, message }) => kinds.has(message) && element.$type !== 'bpmn:ReceiveTask');
  expect(others.map(({ element }) => [element.$type, element.attachedToRef?.$type])).toEqual(
    others.map(() => ['bpmn:BoundaryEvent', 'bpmn:UserTask']),
  );
});
