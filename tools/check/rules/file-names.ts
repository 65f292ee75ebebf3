import { applicationForm, type Form, nameOf } from '../../../src/models/index.ts';
import type { Finding, Check } from '../rule.ts';

/** A form's file is named like the user task; the application form, of which each process has one, carries the process in its id. */
const formId = ({ path, process }: Form): string => (path === applicationForm(process) ? `${process}-application` : nameOf(path));

/** One name for one thing: the file, and what it defines. */
export const check: Check = ({ diagrams, tables, forms }) => [
  ...diagrams.filter(({ path, id }) => nameOf(path) !== id).map(({ path, id }) => finding(path, id, '流程', nameOf(path))),
  ...tables
    .filter(({ path, decision }) => nameOf(path) !== decision.id)
    .map(({ path, decision }) => finding(path, decision.id, '决策', nameOf(path))),
  ...forms.filter((form) => form.id !== formId(form)).map((form) => finding(form.path, form.id, '表单', formId(form))),
];

const finding = (file: string, id: string, kind: string, wanted: string): Finding => ({
  file,
  element: id,
  message: `${kind}的编号是 ${id}，与文件名不一致。`,
  remedy: `在 Camunda Modeler 属性面板中把${kind}的“ID”改为 ${wanted}，或改文件名。`,
});
