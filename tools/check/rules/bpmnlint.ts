/** The rules that Camunda Modeler itself applies: bpmnlint's, and Camunda's for its engine. */
import { createRequire } from 'node:module';
import { flowElementsOf, type Element } from '../../../src/models/element.ts';
import type { Diagram } from '../../../src/models/project.ts';
import type { Finding, Rule } from '../rule.ts';
import { called } from '../wording.ts';

interface Linter {
  lint(definitions: Element): Promise<Record<string, readonly { id: string; message: string }[]>>;
}
type LinterClass = new (options: { config: { extends: string[] }; resolver: unknown }) => Linter;
type ResolverClass = new (options: { require: NodeJS.Require }) => unknown;

const require = createRequire(import.meta.url);

// 8.6 is what runs here and in the tests, 8.9 what a production installation runs.
const ruleSets = [['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-6'], ['plugin:camunda-compat/camunda-cloud-8-9']];

const remedies: Readonly<Record<string, string>> = {
  'camunda-compat/called-element': '在 Camunda Modeler 属性面板“Called element”的“Process ID”中填写被调用流程的编号。',
  'camunda-compat/feel': '表达式写法有误：在 Camunda Modeler 属性面板中找到标红的输入框，按提示改正。',
  'camunda-compat/implementation': '在 Camunda Modeler 属性面板“Task definition”的“Type”中填写作业类型（业务规则任务填“Decision ID”）。',
  'camunda-compat/subscription': '在 Camunda Modeler 属性面板“Message”的“Subscription correlation key”中填 =caseNumber。',
  'camunda-compat/timer': '在 Camunda Modeler 属性面板“Timer”中选择类型并填写时限。',
  'camunda-compat/user-task-definition': '在 Camunda Modeler 属性面板“Form”中为该步骤选择表单。',
  'end-event-required': '在 Camunda Modeler 中为流程补上结束事件。',
  'fake-join': '多条线汇入同一步骤时，在它前面放一个汇合网关，让各条线先接到网关上。',
  'label-required': '在 Camunda Modeler 中双击该元素，写上名称。',
  'no-bpmndi': '该元素在图上没有画出来：恢复该文件的上一版本，再用 Camunda Modeler 重新修改。',
  'no-disconnected': '在 Camunda Modeler 中用连线把它接入流程，或删除它。',
  'no-duplicate-sequence-flows': '删除两条重复连线中的一条。',
  'no-gateway-join-fork': '把网关拆成两个：一个只汇合，一个只分支。',
  'no-implicit-end': '从它引出连线接到后续步骤，或接到一个结束事件。',
  'no-implicit-split': '在该步骤后面放一个网关，从网关引出各条连线。',
  'no-implicit-start': '用连线把它接在前一步骤之后，或在它前面放一个开始事件。',
  'no-overlapping-elements': '在 Camunda Modeler 中拖开重叠的图形。',
  'start-event-required': '在 Camunda Modeler 中为流程补上开始事件。',
  'superfluous-gateway': '该网关只有一进一出：删除它，把前后直接相连。',
};
const elsewhere = '在 Camunda Modeler 中打开该图，底部“Problems”列出同一问题，点击可定位；在属性面板中按提示修改后保存。';

export const bpmnlint: Rule = {
  name: 'bpmnlint',
  async check({ diagrams }) {
    const { Linter } = require('bpmnlint') as { Linter: LinterClass };
    const NodeResolver = require('bpmnlint/lib/resolver/node-resolver') as ResolverClass;
    const linters = ruleSets.map((sets) => new Linter({ config: { extends: sets }, resolver: new NodeResolver({ require }) }));
    const found = await Promise.all(diagrams.flatMap((diagram) => linters.map((linter) => lint(diagram, linter))));
    return distinct(found.flat());
  },
};

async function lint({ path, process, definitions }: Diagram, linter: Linter): Promise<Finding[]> {
  const elements = new Map([process, ...flowElementsOf(process)].map((element) => [element.id, element]));
  const nameOf = (id: string): string => called(elements.get(id) ?? { id, $type: '' });
  const reports = Object.entries(await linter.lint(definitions));
  return reports.flatMap(([name, found]) =>
    found.map(({ id, message }) => ({
      file: path,
      element: id,
      message: `${nameOf(id)}不符合 ${name}：${message}`,
      remedy: remedies[name] ?? elsewhere,
    })),
  );
}

/** Both engines' rules say much of the same. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.file} ${finding.element} ${finding.message}`, finding])).values()];
}
