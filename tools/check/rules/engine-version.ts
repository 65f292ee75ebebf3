import type { Project } from '../../../src/models/index.ts';
import type { Check } from '../rule.ts';

const declared = 'modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.6.0"';

/** Every file says which engine it is for; Modeler offers what that engine can do, and no more. */
export const check: Check = (project) =>
  otherwise(project).map((file) => ({
    file,
    message: '没有声明适用于 Camunda 8.6.0。',
    remedy: '在 Camunda Modeler 左下角状态栏点击引擎版本，选择“Camunda 8.6”后保存。',
  }));

function otherwise({ diagrams, tables, forms }: Project): string[] {
  return [
    ...[...diagrams, ...tables].filter(({ text }) => !text.includes(declared)),
    ...forms.filter(({ schema }) => schema.executionPlatform !== 'Camunda Cloud' || schema.executionPlatformVersion !== '8.6.0'),
  ].map(({ path }) => path);
}
