import { attributeOf, type Element, extension, variableOf } from '../../../src/models/index.ts';
import { diagramRule, type ElementFinding } from '../diagram-rule.ts';
import { mappingsOf, nodesOfType } from '../elements.ts';
import { called } from '../wording.ts';

/** Without a decision: nothing, or an object of what the form starts from. */
const clears = (source: string): boolean => source === '=null' || (/^=\{/.test(source) && !/\bdecision\b/.test(source));

/** Its length is a parameter of the case, as that of a timer is. */
const due = /^=now\(\) \+ duration\(deadlines\.\w+\)$/;

/** A clerk's step in Tasklist: its own form, no decision left over from an earlier visit, the new one handed on, and a due date. */
const rule = diagramRule((diagram) => nodesOfType(diagram, 'bpmn:UserTask').flatMap(problemsOf));

function problemsOf(task: Element): ElementFinding[] {
  const form = extension(task, 'zeebe:FormDefinition');
  const variable = variableOf(task.id);
  const clearing = mappingsOf(task, 'inputParameters').some(({ target, source }) => target === variable && clears(source));
  const handingOn = mappingsOf(task, 'outputParameters').some(({ target, source }) => target === variable && source === `=${variable}`);
  const problems = [
    !extension(task, 'zeebe:UserTask') && {
      message: '不是 Camunda 用户任务，在待办列表中打不开',
      remedy: '在属性面板“Implementation”中把类型改为“Camunda user task”。',
    },
    form?.['formId'] !== task.id && {
      message: `没有使用自己的表单 ${task.id}`,
      remedy: `在属性面板“Form”中选择“Camunda Form (linked)”，“Form ID”填 ${task.id}。`,
    },
    form &&
      form['bindingType'] !== 'deployment' && {
        message: '的表单没有与流程一同部署的版本绑定，在办案件会换用新表单',
        remedy: '在属性面板“Form”中把“Binding”改为“deployment”。',
      },
    !clearing && {
      message: '没有先清空上一次的决定，再次到达时会直接沿用旧决定',
      remedy: `在属性面板“Inputs”中加一项：变量名 ${variable}，值 =null。`,
    },
    !handingOn && {
      message: '没有把办理决定交给后面的步骤',
      remedy: `在属性面板“Outputs”中加一项：变量名 ${variable}，值 =${variable}。`,
    },
    !due.test(attributeOf(task, 'zeebe:TaskSchedule', 'dueDate') ?? '') && {
      message: '没有取自政策参数的办理时限，待办列表显示不出何时到期',
      remedy: '在属性面板“Assignment”的“Due date”中填 =now() + duration(deadlines.clerkTask)；天数在 parameters 中修改。',
    },
  ];
  return problems
    .filter((problem) => typeof problem === 'object')
    .map(({ message, remedy }) => ({
      element: task,
      message: `${called(task)}${message}。`,
      remedy: `在 Camunda Modeler 中选中它，${remedy}`,
    }));
}

export { rule as default, rule as 'module.exports' };
