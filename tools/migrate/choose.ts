/** Which cases go first. */
import type { RunningInstance } from '../../src/cases/index.ts';
import { said } from '../../src/language.ts';
import { CommandProblem } from '../shared/index.ts';
import type { Group, Plan } from './plan.ts';

export interface Choice {
  /** These go first. */
  first: RunningInstance[];
  rest: RunningInstance[];
}

/** The cases that can move. @param first how many go ahead: as many different waits as possible among them */
export function choose({ groups }: Pick<Plan, 'groups'>, first: number): Choice {
  const inTurn = takeTurns(groups.filter(({ obstacles }) => obstacles.length === 0).map(({ instances }) => instances));
  return { first: inTurn.slice(0, first), rest: inTurn.slice(first) };
}

/** Only the named cases. @throws CommandProblem naming those that cannot move, or are not there */
export function chooseCases({ groups, process }: Pick<Plan, 'groups' | 'process'>, caseNumbers: readonly string[]): Choice {
  const found = caseNumbers.map((caseNumber) => ({ caseNumber, group: groupWith(groups, caseNumber) }));
  const problems = found.flatMap(({ caseNumber, group }) => {
    if (!group)
      return [
        said({ en: `${caseNumber} has no running ${process} that is to be moved.`, zh: `${caseNumber}没有须迁移的在办流程 ${process}。` }),
      ];
    return group.obstacles.map((obstacle) =>
      said({ en: `${caseNumber} cannot move: ${obstacle}.`, zh: `${caseNumber}不能迁移：${obstacle}。` }),
    );
  });
  if (problems.length > 0) throw new CommandProblem(problems.join('\n'));
  const named = new Set(caseNumbers);
  return {
    first: found
      .flatMap(({ group }) => group?.instances ?? [])
      .filter((one, i, all) => named.has(one.caseNumber) && all.indexOf(one) === i),
    rest: [],
  };
}

function groupWith(groups: readonly Group[], caseNumber: string): Group | undefined {
  return groups.find(({ instances }) => instances.some((instance) => instance.caseNumber === caseNumber));
}

/** One of each list, then the second of each, and so on. */
function takeTurns<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
}
