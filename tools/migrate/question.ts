/** Puts together what a plan is made of. */
import { said } from '../../src/language.ts';
import { CommandProblem, type RecordedDeployment } from '../shared/index.ts';
import type { Application } from './application.ts';
import type { Question, Version } from './plan.ts';

export interface Wanted {
  process: string;
  /** Default: the newest. */
  to?: number | undefined;
  /** Default: all others. */
  from?: readonly number[] | undefined;
  confirmed: Readonly<Record<string, string>>;
}

/** @throws CommandProblem for a process or a version that is not on record */
export async function questionOf(application: Application, { process, to, from, confirmed }: Wanted): Promise<Question> {
  const recorded = await application.deployments();
  const versions = recorded.filter(({ processId }) => processId === process);
  const [newest] = versions;
  if (!newest) {
    const known = [...new Set(recorded.map(({ processId }) => processId))].sort();
    throw new CommandProblem(
      said({
        en: `No deployment of a process ${process} is on record. Deployed are: ${known.join(', ') || 'none'}.`,
        zh: `没有部署过流程 ${process}。已部署的流程：${known.join('、') || '无'}。`,
      }),
    );
  }
  // The engine counts anew when its data are wiped: the newest of a number is the one that it has.
  const target = to === undefined ? newest : versions.find(({ version }) => version === to);
  if (!target)
    throw new CommandProblem(
      said({
        en: `Version ${to} of ${process} is not on record. There are: ${[...new Set(versions.map(({ version }) => version))].join(', ')}.`,
        zh: `流程 ${process} 没有版本${to}。现有版本：${[...new Set(versions.map(({ version }) => version))].join('、')}。`,
      }),
    );

  const instances = (await application.instances(process)).filter(({ version, definitionKey }) => {
    return from === undefined || definitionKey === target.definitionKey || (version !== null && from.includes(version));
  });
  const keys = [...new Set(instances.flatMap(({ definitionKey }) => definitionKey ?? []))];
  const sources = keys.filter((key) => key !== target.definitionKey && isRecorded(versions, key));
  return {
    process,
    target: await application.version(target.definitionKey),
    sources: new Map(await Promise.all(sources.map(async (key): Promise<[string, Version]> => [key, await application.version(key)]))),
    instances,
    confirmed,
  };
}

const isRecorded = (versions: readonly RecordedDeployment[], key: string): boolean =>
  versions.some(({ definitionKey }) => definitionKey === key);
