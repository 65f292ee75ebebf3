/** What a migration would do: which running cases move from which version, and what keeps the others. */
import { said } from '../../src/language.ts';
import type { RunningInstance } from '../../src/cases/index.ts';
import { mapElements, type Mapping } from './mapping.ts';
import { named, type Nodes } from './nodes.ts';
import { obstacles, restartedTimers, type Versions } from './obstacles.ts';

/** A version of the process, with its diagram. */
export interface Version {
  version: number;
  definitionKey: string;
  nodes: Nodes;
}

/** Cases of one version that wait for the same. */
export interface Group {
  /** Null where no job has told it yet. */
  version: number | null;
  /** What they wait for, as a person reads it. */
  waits: string[];
  instances: RunningInstance[];
  /** Why none of them can move; empty = they can, as far as the diagrams tell. */
  obstacles: string[];
  notes: string[];
}

export interface PlannedVersion extends Pick<Version, 'version' | 'definitionKey'>, Pick<Mapping, 'pairs' | 'unmapped' | 'added'> {}

export interface Plan {
  process: string;
  target: Pick<Version, 'version' | 'definitionKey'>;
  /** Running cases that have the target version already. */
  alreadyThere: number;
  versions: PlannedVersion[];
  groups: Group[];
  /** What is wrong with the confirmed pairs: nothing can be moved until it is corrected. */
  problems: string[];
}

export interface Question {
  process: string;
  target: Version;
  /** The recorded versions that cases run on, by definition key. */
  sources: ReadonlyMap<string, Version>;
  instances: readonly RunningInstance[];
  /** Old element id to new element id, as a person has confirmed. */
  confirmed?: Readonly<Record<string, string>>;
}

export function makePlan({ process, target, sources, instances, confirmed = {} }: Question): Plan {
  const toMove = instances.filter(({ definitionKey }) => definitionKey !== target.definitionKey);
  const versions = new Map(
    [...sources].map(([key, { nodes }]): [string, Versions] => {
      return [key, { source: nodes, target: target.nodes, mapping: mapElements(nodes, target.nodes, confirmed) }];
    }),
  );
  const known = [...versions.values()];
  return {
    process,
    target: { version: target.version, definitionKey: target.definitionKey },
    alreadyThere: instances.length - toMove.length,
    versions: [...sources.values()].map(({ version, definitionKey }) => {
      const { pairs, unmapped, added } = (versions.get(definitionKey) as Versions).mapping;
      return { version, definitionKey, pairs, unmapped, added };
    }),
    groups: groupsOf(toMove, versions),
    problems: [...new Set([...known.flatMap(({ mapping }) => mapping.problems), ...unknownPairs(confirmed, known)])],
  };
}

function unknownPairs(confirmed: Readonly<Record<string, string>>, versions: readonly Versions[]): string[] {
  return Object.entries(confirmed)
    .filter(([from]) => versions.length > 0 && !versions.some(({ source }) => source.has(from)))
    .map(([from, to]) =>
      said({
        en: `--map ${from}=${to}: no version that cases run on has an element ${from}.`,
        zh: `--map ${from}=${to}：在办业务所用的版本中没有元素${from}。`,
      }),
    );
}

function groupsOf(instances: readonly RunningInstance[], versions: ReadonlyMap<string, Versions>): Group[] {
  const groups = new Map<string, RunningInstance[]>();
  for (const instance of instances) {
    const key = JSON.stringify([instance.version, instance.definitionKey, instance.waits, instance.calls]);
    groups.set(key, [...(groups.get(key) ?? []), instance]);
  }
  return [...groups.values()].map((members) => groupOf(members, versions)).sort((a, b) => (a.version ?? 0) - (b.version ?? 0));
}

function groupOf(instances: RunningInstance[], versions: ReadonlyMap<string, Versions>): Group {
  const [{ version, definitionKey, waits, calls }] = instances as [RunningInstance];
  const compared = definitionKey === null ? undefined : versions.get(definitionKey);
  if (!compared) return { version, waits: [...waits, ...calls], instances, obstacles: [notOnRecord(version)], notes: [] };
  const callers = [...compared.source.values()]
    .filter((node) => node.calls !== undefined && calls.includes(node.calls))
    .map(({ id }) => id);
  const open = [...waits, ...callers];
  return {
    version,
    waits: open.map((id) => named(compared.source.get(id) ?? { id, label: '' })),
    instances,
    obstacles: obstacles(compared, open),
    notes: restartedTimers(compared, open),
  };
}

function notOnRecord(version: number | null): string {
  if (version === null)
    return said({
      en: 'their version is not on record: it will be after their next step',
      zh: '尚不知道所用的版本：办完下一个环节后即可知道',
    });
  return said({
    en: `the diagram of version ${version} is not on record, because it was deployed before deployments were recorded`,
    zh: `没有版本${version}的流程图：它部署时尚未开始记录部署`,
  });
}
