/** Every form: the step that it belongs to, who works on it, and what is filled in. */
import { attributeOf, type Component, type Form, type Project, walk } from '../../../src/models/index.ts';
import { labelledSteps } from './elements.ts';
import { lines, markdownTable } from './table.ts';

/** What a clerk or an applicant fills in, with the answers to choose from. */
function filledIn({ key, path, label, values, components }: Component): string[] {
  const isField = (key !== undefined || path !== undefined) && label !== undefined && !components?.length;
  if (!isField) return [];
  const options = values && values.length <= 8 ? `：${values.map((option) => option.label).join('／')}` : '';
  return [`${label}${options}`];
}

function rowOf({ process, id, path, schema }: Form, project: Project): string[] {
  const task = labelledSteps(project).find((step) => step.process === process && attributeOf(step.element, 'zeebe:FormDefinition', 'formId') === id);
  const group = task && attributeOf(task.element, 'zeebe:AssignmentDefinition', 'candidateGroups');
  const name = project.diagrams.find((diagram) => diagram.id === process)?.process.name ?? process;
  const step = task ? task.label : '申请表（申请人填写）';
  return [name, step, group ?? '', lines(walk(schema).filter((one) => one.type !== 'table').flatMap(filledIn)), `[${path}](../${path})`];
}

export function formsTable(project: Project): string {
  return markdownTable(['流程', '步骤', '候选组', '填写的内容', '表单文件'], project.forms.map((form) => rowOf(form, project)));
}
