import type { z } from 'zod';
import { chineseIssue } from '../../../src/api/index.ts';
import { type Component, withoutDefaults } from '../../../src/models/index.ts';
import { formSchema as schemaOfForms } from '../form-schema.ts';
import type { Check } from '../rule.ts';

/** A form uses only what the Tasklist of Camunda 8.6 shows. */
export const check: Check = ({ forms }) =>
  forms.flatMap(({ path, schema }) =>
    (schemaOfForms.safeParse(withoutDefaults(schema), { error: chineseIssue }).error?.issues ?? []).map((issue) => {
      const { component, property } = placeOf(issue, schema);
      return {
        file: path,
        element: component.id,
        message: `${component.label ? `“${component.label}”` : `${component.type} 组件`}${property && `的 ${property} `}不能用于 8.6 的待办列表：${issue.message}。`,
        remedy: '在 Camunda Modeler 表单编辑器中选中该组件，撤销这项设置，或换用其他表单已在使用的组件。',
      };
    }),
  );

/** The innermost component on the way to what is wrong, and the rest of the way. */
function placeOf({ path }: z.core.$ZodIssue, schema: Component): { component: Component; property: string } {
  let component = schema;
  let rest = path;
  while (rest[0] === 'components' && typeof rest[1] === 'number') {
    component = component.components?.[rest[1]] ?? component;
    rest = rest.slice(2);
  }
  return { component, property: rest.map(String).join('.') };
}
