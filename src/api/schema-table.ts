import { html, type Html } from '../html.ts';

/** As much of a JSON schema as our own documents use. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  example?: unknown;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/** A table of the fields of an object; for anything else, its type. */
export function fieldTable(schema: Schema): Html {
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) return html`<p>${typeOf(schema)}</p>`;
  return html`<table>
    <tr>
      <th>字段</th>
      <th>类型</th>
      <th>必填</th>
      <th>说明</th>
    </tr>
    ${properties.map(
      ([name, property]) =>
        html`<tr>
          <td><code>${name}</code></td>
          <td>${typeOf(property)}</td>
          <td>${schema.required?.includes(name) ? '是' : '否'}</td>
          <td>${explanationOf(property)}</td>
        </tr>`,
    )}
  </table>`;
}

/** The type in words, with a link where the document describes it elsewhere. */
export function typeOf(schema: Schema): Html {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return html`<a href="#${name}">${name}</a>`;
  }
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum) return html`${schema.enum.map((value, index) => html`${index > 0 ? ' | ' : ''}<code>${JSON.stringify(value)}</code>`)}`;
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices) return html`${choices.map((choice, index) => html`${index > 0 ? ' | ' : ''}${typeOf(choice)}`)}`;
  if (schema.items) return html`列表：${typeOf(schema.items)}`;
  if (schema.properties) return fieldTable(schema);
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? '任意'];
  return html`${types.join(' | ')}${schema.format ? `（${schema.format}）` : ''}`;
}

function explanationOf(schema: Schema): Html {
  const example = schema.example === undefined ? undefined : html` 例：<code>${JSON.stringify(schema.example)}</code>`;
  const pattern = schema.pattern ? html` 格式：<code>${schema.pattern}</code>` : undefined;
  return html`${schema.description}${example}${pattern}`;
}
