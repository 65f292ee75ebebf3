/** What a form writes is what is read from it: its fields, their options, and what must not be left out. */
import type { z } from 'zod';
import { applicationSchema } from '../../../src/processes/index.ts';
import { systemClock } from '../../../src/clock.ts';
import { applicationForm, type Component, type Form, type Project } from '../../../src/models/index.ts';
import { flowsOf } from '../data-flow/analysis.ts';
import { actionOf } from '../contract.ts';
import { formOf } from '../data-flow/results.ts';
import { valueOf } from '../data-flow/schema-shape.ts';
import { listed, memberNames, memberOf, object, sure, type Value } from '../data-flow/shape.ts';
import { valueIn } from '../data-flow/state.ts';
import { evaluate } from '../feel/evaluate.ts';
import { fieldName, filledIn, type Field } from '../form-fields.ts';
import type { Contract, Finding, Check } from '../rule.ts';
import { didYouMean } from '../similar.ts';
import { unanswered } from '../values/unanswered.ts';
import { type Variant, variants } from '../values/variants.ts';

type Problem = Omit<Finding, 'file'>;

export const check: Check = (project, contract) =>
  project.forms.flatMap((form) => problemsOf(form, project, contract).map((problem) => ({ file: form.path, ...problem })));

function problemsOf(form: Form, project: Project, contract: Contract): Problem[] {
  if (form.path === applicationForm(form.process)) return applicationProblems(form);
  const body = actionOf(form, contract)?.body;
  if (body) return variants(valueOf(body)).flatMap((variant) => applicantProblems(form, variant));
  const step = contract.clerkSteps[form.process]?.[form.id];
  return step ? clerkProblems(form, step, offeredIn(form, project, contract)) : [];
}

type Offered = (component: Component) => readonly unknown[] | undefined;

/** The values of a choice, whether they stand in the form or a worker provides them. */
function offeredIn(form: Form, project: Project, contract: Contract): Offered {
  const at = flowsOf(project, contract).flatMap((flow) =>
    [...flow.at].filter(([{ element }]) => formOf(element, flow.diagram.id, project) === form),
  );
  return ({ values, valuesExpression }) => {
    if (values || !valuesExpression) return values?.map(({ value }) => value);
    const found = at.map(([, { inside }]) => evaluate(valuesExpression.replace(/^=/, ''), (name) => valueIn(inside, name)).value);
    const options = found.map((list) => memberOf(list, 'value')).flatMap((value) => (value && listed(value.shape)) ?? []);
    return options.length > 0 ? [...new Set(options)] : undefined;
  };
}

function clerkProblems(
  { schema }: Form,
  { variable, schema: accepted }: { variable: string; schema: z.ZodType },
  offered: Offered,
): Problem[] {
  const answer = valueOf(accepted);
  const all = sure(object({ [variable]: answer }));
  const fields = filledIn(schema);
  const strange = fields.filter(({ path }) => !valueAt(all, path)).map((field) => unknownKey(field, all));
  const choices = fields.flatMap((field) => optionProblems(field, valueAt(all, field.path), offered, true));
  return [...strange, ...choices, ...unanswered(variants(answer), variable, fields, schema)];
}

function applicationProblems({ process, schema }: Form): Problem[] {
  const application = variants(valueOf(applicationSchema(systemClock))).find((variant) =>
    listed(variant.members['process']?.shape ?? object({}))?.includes(process),
  );
  return application ? applicantProblems({ schema }, application) : [];
}

/** Of a form that the applicant fills in: it is the answer itself. */
function applicantProblems({ schema }: Pick<Form, 'schema'>, answer: Variant): Problem[] {
  const all = sure(answer);
  const fields = filledIn(schema);
  const strange = fields.filter(({ path }) => !valueAt(all, path)).map((field) => unknownKey(field, all));
  const choices = fields.flatMap((field) =>
    optionProblems(
      field,
      valueAt(all, field.path),
      ({ values }) => values?.map(({ value }) => value),
      field.component.type !== 'checklist',
    ),
  );
  return [...strange, ...choices, ...unanswered([answer], '', fields, schema)];
}

const valueAt = (all: Value, path: readonly string[]): Value | undefined =>
  path.reduce<Value | undefined>((value, name) => value && memberOf(value, name), all);

function unknownKey({ component, path }: Field, all: Value): Problem {
  const known = path.slice(0, -1).reduce<Value | undefined>((value, name) => value && memberOf(value, name), all) ?? all;
  const names = [...new Set(memberNames(known.shape))];
  return {
    element: component.id,
    message: `${fieldName(component)}的键名 ${path.join('.')} 没有人读取，填写的内容会丢失。`,
    remedy: `${didYouMean(path.at(-1) ?? '', names)}在 Camunda Modeler 中选中该字段，改正属性面板的“Key”（可用的是：${names.join('、')}）；确实新增了内容的，请开发人员先让工作程序读取它。`,
  };
}

/** @param complete whether everything that is accepted must be offered */
function optionProblems({ component, path }: Field, accepted: Value | undefined, offered: Offered, complete: boolean): Problem[] {
  const takes = accepted && listed(accepted.shape);
  const options = offered(component);
  if (!takes || !options) return [];
  const strange = options.filter((option) => !takes.includes(option));
  const left = complete ? takes.filter((value) => !options.includes(value)) : [];
  const remedy = `在 Camunda Modeler 中选中该字段，核对属性面板“Options source”下各选项的“Value”（应为：${takes.join('、')}）；确需增减选项的，请开发人员同时修改工作程序。`;
  return [
    ...strange.map((option) => ({
      message: `${fieldName(component)}（${path.join('.')}）的选项 ${JSON.stringify(option)} 不被接受，选了它就无法办下去。`,
    })),
    ...left.map((value) => ({
      message: `${fieldName(component)}（${path.join('.')}）缺少选项 ${JSON.stringify(value)}，这一种情形无从选择。`,
    })),
  ].map((problem) => ({ element: component.id, ...problem, remedy }));
}
