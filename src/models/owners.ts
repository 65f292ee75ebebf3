/** Where the owners' files stand and how their names end. Nothing else spells these paths. */

export interface Place {
  /** From the project's root. */
  readonly folder: string;
  readonly ending: string;
  /** @param path from the project's root */
  readonly has: (path: string) => boolean;
  /** @param name without folder and ending, such as `enrollment` or `enrollment/review` */
  readonly path: (name: string) => string;
}

const place = (folder: string, ending: string): Place => ({
  folder,
  ending,
  has: (path) => path.startsWith(`${folder}/`) && path.endsWith(ending),
  path: (name) => `${folder}/${name}${ending}`,
});

export const owners = {
  diagrams: place('bpmn', '.bpmn'),
  tables: place('dmn', '.dmn'),
  forms: place('forms', '.form'),
  parameters: place('parameters', '.json'),
  notices: place('notices', '.md'),
} as const;

const places: readonly Place[] = Object.values(owners);

export const ownersFolders: readonly string[] = places.map(({ folder }) => folder);

export const isOwners = (path: string): boolean => places.some((one) => one.has(path));

/** Each process has one: it is filled in before there is a case, so no step shows it. */
export const applicationForm = (process: string): string => owners.forms.path(`${process}/application`);

/** The groups of officials to whom steps are given; Modeler does not open it, so it is none of the models. */
export const candidateGroupsFile = `${owners.diagrams.folder}/candidate-groups.json`;

/** Which steps check which; none of the models either. */
export const fourEyesFile = `${owners.diagrams.folder}/four-eyes.json`;

/** The bureaus in whose names notices go out. */
export const officeFile = `${owners.notices.folder}/office.json`;
