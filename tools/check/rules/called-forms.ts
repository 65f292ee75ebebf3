/** Every form that a user task names stands in the folder of its process, and every form is named, or an applicant's; each folder is a process's. */
import { applicationForm, attributeOf, flowElementsOf, owners } from '../../../src/models/index.ts';
import type { Finding, Check } from '../rule.ts';
import { didYouMean } from '../similar.ts';
import { actionOf } from '../contract.ts';
import { called } from '../../bpmnlint-plugin/index.ts';

export const check: Check = ({ diagrams, forms }, contract) => {
  const uses = diagrams.flatMap((diagram) =>
    flowElementsOf(diagram.process).flatMap((element) => {
      const form = attributeOf(element, 'zeebe:FormDefinition', 'formId');
      return form === undefined ? [] : [{ path: diagram.path, process: diagram.id, element, form }];
    }),
  );
  const missing = uses
    .filter(({ process, form }) => !forms.some((one) => one.process === process && one.id === form))
    .map(({ path, process, element, form }): Finding => ({
      file: path,
      element: element.id,
      message: `${called(element)}的表单“${form}”不存在，办理人员打不开这项任务。`,
      remedy: `${didYouMean(
        form,
        forms.filter((one) => one.process === process).map(({ id }) => id),
      )}请建立${owners.forms.path(`${process}/${form}`)}（表单ID为${form}），或者改为已有的表单。`,
    }));
  const ofNoProcess = forms.filter(({ process }) => !diagrams.some(({ id }) => id === process));
  const unused = forms
    .filter((form) => !ofNoProcess.includes(form))
    .filter((form) => form.path !== applicationForm(form.process) && !actionOf(form, contract))
    .filter(({ id, process }) => !uses.some((use) => use.process === process && use.form === id))
    .map(({ path, id }): Finding => ({
      file: path,
      message: `表单“${id}”没有任何步骤使用。`,
      remedy: '请在流程图的用户任务中选用这个表单，或者删除这个文件。',
    }));
  const strange = ofNoProcess.map(({ path, process }): Finding => ({
    file: path,
    message: `没有流程“${process}”，这个表单没有人会打开。`,
    remedy: `${didYouMean(
      process,
      diagrams.map(({ id }) => id),
    )}请把它移到所属流程的文件夹，或者删除这个文件。`,
  }));
  return [...missing, ...unused, ...strange];
};
