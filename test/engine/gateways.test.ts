/** At every exclusive gateway of the diagrams, with all that can come there, a rehearsal takes the way that the engine takes. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '#test';
import { connectEngine, type EngineClient } from '../../src/engine/client.ts';
import { flowElementsOf, isSplit, type Element } from '../../src/models/element.ts';
import { filesOf } from '../../src/models/files.ts';
import { readProject } from '../../src/models/project.ts';
import { shippedContract } from '../../tools/check/contract.ts';
import { flowsOf } from '../../tools/check/data-flow/analysis.ts';
import { scopeAt } from '../../tools/check/values/at-step.ts';
import { combinationsOf, type Facts } from '../../tools/check/values/combinations.ts';
import { mapBounded } from '../../tools/demo/bounded.ts';
import { feel } from '../../tools/rehearse/diagrams.ts';
import { wayOut } from '../../tools/rehearse/walk.ts';
import { send } from '../../tools/demo/http.ts';
import { engineForTests } from './stack.ts';

interface Question {
  /** In the lab: a process cannot have two elements of one id. */
  id: string;
  gateway: Element;
  facts: Facts;
}

const isExclusiveSplit = (element: Element): boolean => element.$type === 'bpmn:ExclusiveGateway' && isSplit(element);

const conditionsOf = ({ outgoing = [] }: Element): string[] =>
  outgoing.flatMap(({ conditionExpression }) => (conditionExpression ? [conditionExpression.body] : []));

const project = await readProject(filesOf());
const contract = shippedContract();
const questions: Question[] = flowsOf(project, contract).flatMap((flow) =>
  flow.steps
    .filter(({ element }) => isExclusiveSplit(element))
    .flatMap((step) => {
      const combinations = combinationsOf(conditionsOf(step.element).map(feel), scopeAt(step, flow, contract));
      if (!('possible' in combinations)) throw new Error(`nobody knows what can come to ${step.element.id}`);
      return combinations.possible.map((facts) => ({ id: `${flow.diagram.id}-${step.element.id}`, gateway: step.element, facts }));
    }),
);

/** A process of the gateways alone: behind each flow an end that says which it is. */
function labOf(id: string): string {
  const gateways = new Map(questions.map((question) => [question.id, question.gateway]));
  const text = (feelText: string) => feelText.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const parts = [...gateways].flatMap(([gatewayId, gateway]) => [
    `<bpmn:exclusiveGateway id="${gatewayId}"${gateway.default ? ` default="${gatewayId}-${gateway.default.id}"` : ''} />`,
    ...(gateway.outgoing ?? []).flatMap((flow) => {
      const condition =
        flow.conditionExpression && `<bpmn:conditionExpression>${text(flow.conditionExpression.body)}</bpmn:conditionExpression>`;
      const flowId = `${gatewayId}-${flow.id}`;
      return [
        `<bpmn:sequenceFlow id="${flowId}" sourceRef="${gatewayId}" targetRef="end-${flowId}">${condition ?? ''}</bpmn:sequenceFlow>`,
        `<bpmn:endEvent id="end-${flowId}"><bpmn:extensionElements><zeebe:ioMapping><zeebe:output source="=&quot;${flow.id}&quot;" target="taken" /></zeebe:ioMapping></bpmn:extensionElements></bpmn:endEvent>`,
      ];
    }),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="lab" id="definitions">
<bpmn:process id="${id}" isExecutable="true">
<bpmn:startEvent id="start" />
${parts.join('\n')}
</bpmn:process>
</bpmn:definitions>`;
}

let engine: EngineClient;
beforeAll(() => {
  engine = connectEngine({ grpcAddress: engineForTests().gatewayAddress });
});
afterAll(() => engine.close());

test('every flow out of a gateway is taken by some of what can come', () => {
  const ways = project.diagrams.flatMap(({ process }) =>
    flowElementsOf(process)
      .filter(isExclusiveSplit)
      .flatMap(({ outgoing = [] }) => outgoing),
  );
  const taken = new Set(questions.map(({ gateway, facts }) => wayOut(gateway, { ...facts })));
  expect(ways.length).toBeGreaterThan(100);
  expect(ways.filter((flow) => !taken.has(flow)).map(({ id }) => id)).toEqual([]);
});

test('the engine takes the flow that a rehearsal takes', async () => {
  const lab = `lab-gateways-${randomUUID().slice(0, 8)}`;
  await engine.deploy([{ name: `${lab}.bpmn`, content: Buffer.from(labOf(lab)) }]);
  const takenByEngine = async ({ id, facts }: Question): Promise<unknown> => {
    const body = {
      processDefinitionId: lab,
      variables: facts,
      startInstructions: [{ elementId: id }],
      awaitCompletion: true,
      fetchVariables: ['taken'],
    };
    const answer = await send('POST', `${engineForTests().restAddress}/v2/process-instances`, { body });
    return (answer as { variables: { taken?: string } }).variables.taken;
  };
  const engineWays = await mapBounded(questions, 5, async (question) => ({ ...question, taken: await takenByEngine(question) }));
  const said = ({ id, facts }: Question, flow: unknown) => `${id}: ${String(flow)} with ${JSON.stringify(facts)}`;
  expect(engineWays.map((one) => said(one, wayOut(one.gateway, { ...one.facts }).id))).toEqual(
    engineWays.map((one) => said(one, one.taken)),
  );
});
