/**
 * Element templates: what Camunda Modeler offers in its palette when it opens a diagram of this project, one file a step.
 * Modeler looks for `.camunda/element-templates` in the folder of the diagram and in all folders above it.
 */
import { workers } from '../../workers/index.ts';
import type { Project } from '../../src/models/index.ts';
import { otherSteps } from './other-steps.ts';
import { jobTypeOf, serviceTask } from './service-task.ts';
import { placesOf } from './steps.ts';
import type { Offer, Template } from './template.ts';

/** Everything in it is generated. */
export const templatesFolder = '.camunda/element-templates';

/** Two steps of the same name are told apart by their process. */
function distinct(templates: readonly Template[]): Template[] {
  return templates.map((template) => {
    const alone = templates.filter(({ name }) => name === template.name).length === 1;
    return alone ? template : { ...template, name: `${template.name}（${template.category.name}）` };
  });
}

/**
 * A step that asks nothing and stands in one place only is no help in a palette: it is there already, and whoever moves it
 * moves it in the diagram. What asks something, or is placed again and again, is offered. The name is asked of every step.
 */
const isWorthOffering = ({ template: { properties }, uses }: Offer): boolean =>
  uses > 1 || properties.slice(1).some(({ type }) => type !== 'Hidden');

/** Listeners have none: they belong to the user tasks. */
export function elementTemplates(project: Project): Template[] {
  const steps = placesOf(project);
  const jobs = workers.map((worker) => ({ worker, using: steps.filter((step) => jobTypeOf(step) === worker.jobType) }));
  const services = jobs
    .filter(({ using }) => using.length > 0)
    .map(({ worker, using }) => ({ template: serviceTask(worker, using, project.files), uses: using.length }));
  return distinct([...services, ...otherSteps(steps)].filter(isWorthOffering).map(({ template }) => template));
}

/** By path from the project's root. */
export function templateFiles(project: Project): Map<string, string> {
  return new Map(
    elementTemplates(project).map((template) => [`${templatesFolder}/${template.id}.json`, `${JSON.stringify(template, null, 2)}\n`]),
  );
}
