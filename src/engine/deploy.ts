/**
 * Brings the models to the engine. Each process is its own deployment, together with its forms and the tables that it
 * calls: a changed file then gives a new version to its own process only. A process that others call goes first.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { EngineClient } from './client.ts';
import type { DeployedResource, Resource } from './deployment.ts';
import { readModels, type ProcessModel } from './models.ts';

export interface ModelFolders {
  bpmn: string;
  dmn: string;
  /** Holds a folder of forms for each process, named like the process. */
  forms: string;
}

export interface ProcessDeployment {
  processId: string;
  version: number;
  /** False where the engine had the process, its forms and its tables already. */
  changed: boolean;
  resources: DeployedResource[];
}

/** The models name something that is not there, or call each other in a circle. All problems at once. */
export class ModelsIncomplete extends Error {
  override name = 'ModelsIncomplete';
}

/**
 * Deploys all processes of the folders and says what was new.
 * @throws ModelsIncomplete before anything is deployed; the engine itself would accept such models and fail the cases
 * @throws EngineError
 */
export async function deployModels(client: EngineClient, folders: ModelFolders): Promise<ProcessDeployment[]> {
  const models = await readModels(folders.bpmn);
  const tables = await readTables(folders.dmn);
  const bundles = await Promise.all(models.map((model) => bundle(model, models, tables, folders.forms)));
  const problems = bundles.flatMap((one) => one.problems);
  if (problems.length > 0) throw new ModelsIncomplete(problems.join('\n'));

  const deployments: ProcessDeployment[] = [];
  for (const model of calledFirst(models)) {
    const { resources } = bundles[models.indexOf(model)] ?? { resources: [] };
    const deployed = await client.deploy(resources);
    const version = deployed.find(({ kind, id }) => kind === 'process' && id === model.id)?.version ?? 0;
    const changed = deployed.some((resource) => resource.changed);
    deployments.push({ processId: model.id, version, changed, resources: deployed });
  }
  return deployments;
}

interface File {
  path: string;
  content: Buffer;
  /** Ids of what the file defines. */
  ids: string[];
}

interface Bundle {
  resources: Resource[];
  problems: string[];
}

async function bundle(model: ProcessModel, models: ProcessModel[], tables: File[], formsFolder: string): Promise<Bundle> {
  const forms = await readForms(join(formsFolder, model.id));
  const wanted = new Set(model.decisions.values());
  const called = tables.filter(({ ids }) => ids.some((id) => wanted.has(id)));
  const problems = [
    ...missing(model, model.forms, forms.flatMap(({ ids }) => ids), `form, but forms/${model.id}/ has no form with the id`),
    ...missing(model, model.decisions, called.flatMap(({ ids }) => ids), 'decision, but dmn/ has no table with the id'),
    ...missing(model, model.calls, models.map(({ id }) => id), 'process, but bpmn/ has no process with the id'),
  ];
  const files = [{ path: model.file, content: model.content }, ...called, ...forms];
  return { resources: files.map(({ path, content }) => ({ name: basename(path), content })), problems };
}

function missing(model: ProcessModel, named: Map<string, string>, present: string[], what: string): string[] {
  return [...named]
    .filter(([, id]) => !present.includes(id))
    .map(([elementId, id]) => `${model.file}: ${elementId} names a ${what} ${id}.`);
}

/** Orders the processes so that each comes after those that it calls. */
function calledFirst(models: ProcessModel[]): ProcessModel[] {
  const order: ProcessModel[] = [];
  let left = models;
  while (left.length > 0) {
    const waiting = new Set(left.map(({ id }) => id));
    const ready = left.filter(({ id, calls }) => [...calls.values()].every((called) => called === id || !waiting.has(called)));
    if (ready.length === 0) throw new ModelsIncomplete(`These processes call each other in a circle: ${[...waiting].join(', ')}.`);
    order.push(...ready);
    left = left.filter((model) => !ready.includes(model));
  }
  return order;
}

async function readForms(folder: string): Promise<File[]> {
  const files = await readFolder(folder, '.form');
  return files.map((file) => ({ ...file, ids: [(JSON.parse(file.content.toString('utf8')) as { id: string }).id] }));
}

async function readTables(folder: string): Promise<File[]> {
  const files = await readFolder(folder, '.dmn');
  return files.map((file) => ({
    ...file,
    ids: [...file.content.toString('utf8').matchAll(/<(?:\w+:)?decision\b[^>]*?\sid="([^"]+)"/g)].map(([, id]) => id ?? ''),
  }));
}

/** Files of one kind in a folder; none if the folder is not there, since not every process has forms or tables. */
async function readFolder(folder: string, ending: string): Promise<{ path: string; content: Buffer }[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const paths = names.filter((name) => name.endsWith(ending)).sort().map((name) => join(folder, name));
  return Promise.all(paths.map(async (path) => ({ path, content: await readFile(path) })));
}
