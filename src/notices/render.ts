import type { Template, Templates } from './template.ts';

/** Text for a {{placeholder}}; true or false for a {{#section}} that is there or not. */
export type Values = Record<string, string | boolean>;

/** A template asks for what the notice does not have, or is not well formed: its owner must correct it. */
export class TemplateError extends Error {
  override name = 'TemplateError';
}

/** Title and body of the notice. TemplateError if there is no such template, or it asks for a value that there is none of. */
export function renderNotice(templates: Templates, name: string, values: Values): Template {
  const template = templates[name];
  if (!template) throw new TemplateError(`Notice template ${name} is not there.`);
  return render(name, template, values);
}

/** The same for any template. `{{name}}`: the value. `{{#name}}…{{/name}}`: only if true; `{{^name}}…{{/name}}`: only if false. */
export function render(name: string, { title, body }: Template, values: Values): Template {
  const part = (text: string) => fill(name, withSections(name, text, values), values);
  return {
    title: part(title),
    body: part(body)
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  };
}

/** Sections first, on the template's own text: what is filled in later is never taken for a placeholder. */
function withSections(name: string, text: string, values: Values): string {
  return text.replace(/\{\{([#^])(\w+)\}\}([\s\S]*?)\{\{\/\2\}\}/g, (_all, kind: string, section: string, inner: string) => {
    const value = values[section];
    if (typeof value !== 'boolean') throw new TemplateError(`Notice template ${name}: section {{#${section}}} is unknown.`);
    return value === (kind === '#') ? withSections(name, inner, values) : '';
  });
}

function fill(name: string, text: string, values: Values): string {
  return text.replace(/\{\{(.*?)\}\}/g, (_all, placeholder: string) => {
    const value = values[placeholder];
    if (typeof value === 'string' && value !== '') return value;
    throw new TemplateError(`Notice template ${name}: placeholder {{${placeholder}}} has no value.`);
  });
}
