/** Which files changed, what each is, and what changed in it. */
import { dirname } from 'node:path';
import { nameOf, owners, type Project } from '../../src/models/index.ts';
import type { Area, Finding } from './change.ts';
import { diagramChanges, diagramTitle } from './diagram.ts';
import { formChanges } from './form.ts';
import { namesOf, titleOfForm, titleOfNotice, type Names } from './names.ts';
import { noticeChanges } from './notice.ts';
import { parameterChanges } from './parameter.ts';
import { readParameters } from './parameter-files.ts';
import { tableChanges } from './table.ts';
import { quoted } from './words/sentence.ts';

/** One version of the project, with what it calls things. */
export interface Version {
  readonly project: Project;
  readonly names: Names;
  /** yyyy-MM-dd */
  readonly today: string;
}

export const versionOf = (project: Project, today: string): Version => ({ project, names: namesOf(project), today });

/** How one kind of file is found by its path, called and compared. */
interface Handling {
  readonly area: Area;
  belongs: (path: string) => boolean;
  title(path: string, version: Version): string;
  process?(path: string, version: Version): string | undefined;
  /** Of a file that both versions have. */
  changes(path: string, base: Version, head: Version, title: string): readonly Finding[];
}

function one<T extends { readonly path: string }>(items: readonly T[], path: string): T {
  const item = items.find((each) => each.path === path);
  if (!item) throw new Error(`${path} has not been read`);
  return item;
}

const diagramOf = (path: string, { project }: Version): Project['diagrams'][number] => one(project.diagrams, path);
const formOf = (path: string, { project }: Version): Project['forms'][number] => one(project.forms, path);
const tableOf = (path: string, { project, names }: Version): { decision: Project['tables'][number]['decision']; names: Names } => ({
  decision: one(project.tables, path).decision,
  names,
});
const parametersOf = (path: string, { project }: Version): ReturnType<typeof readParameters>['parameters'] =>
  readParameters(new Map([[path, project.files.get(path) ?? '']])).parameters;

export const handlings: readonly Handling[] = [
  {
    area: 'diagram',
    belongs: owners.diagrams.has,
    title: (path, version) => diagramTitle(diagramOf(path, version)),
    process: (path, version) => diagramOf(path, version).id,
    changes: (path, base, head) => diagramChanges(diagramOf(path, base), diagramOf(path, head), base.names, head.names),
  },
  {
    area: 'form',
    belongs: owners.forms.has,
    title: (path, version) => `表单${quoted(titleOfForm(formOf(path, version), version.project))}`,
    process: (path) => nameOf(dirname(path)),
    changes: (path, base, head, title) => formChanges(title, formOf(path, base), formOf(path, head), base.names, head.names),
  },
  {
    area: 'table',
    belongs: owners.tables.has,
    title: (path, version) => `决策表${quoted(tableOf(path, version).decision.name)}`,
    changes: (path, base, head, title) => tableChanges(title, tableOf(path, base), tableOf(path, head)),
  },
  {
    area: 'parameter',
    belongs: owners.parameters.has,
    title: (path) => `参数文件${quoted(nameOf(path))}`,
    changes: (path, base, head) => parameterChanges(parametersOf(path, base), parametersOf(path, head), head.today),
  },
  {
    area: 'notice',
    belongs: owners.notices.has,
    title: (path, { project }) => `通知${quoted(titleOfNotice(path, project.files.get(path) ?? ''))}`,
    changes: (path, base, head, title) => noticeChanges(title, base.project.files.get(path) ?? '', head.project.files.get(path) ?? ''),
  },
];
