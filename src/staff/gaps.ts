/** Tasks that nobody could decide with this staff: told at the start, before a case waits for ever. */
import { said } from '../language.ts';
import { attributeOf, checkedBy, decidedTwice, type Diagram, flowElementsOf, labelOf } from '../models/index.ts';
import type { IsoDate } from '../policy/index.ts';
import type { Staff } from './staff.ts';

interface Task {
  process: string;
  step: string;
  name: string;
  groups: readonly string[];
}

/** One line a task: which, and what to do. */
export function staffGaps(staff: Staff, diagrams: readonly Diagram[], on: IsoDate): string[] {
  const tasks = diagrams.flatMap(tasksOf);
  const whoMay = ({ groups }: Task) => staff.entitled(groups, on).map(({ id }) => id);
  return tasks.flatMap((task) => {
    const persons = whoMay(task);
    if (persons.length === 0) return [nobodyMay(task)];
    if (persons.length === 1 && decidedTwice(task.process, task.step).length > 0) return [sameMay(task)];
    const checked = checkedBy(task.process, task.step);
    const deciders = tasks.filter(({ process, step }) => process === task.process && checked.includes(step)).map(whoMay);
    // Where each of the steps checks the one before, nobody may decide two of them.
    const apart = checked.every((step, at) => checked.slice(0, at).every((earlier) => checkedBy(task.process, step).includes(earlier)));
    const teams = [...deciders.map((others) => [persons, others]), ...(apart ? [[persons, ...deciders]] : [])];
    const tooFew = teams.some((team) => new Set(team.flat()).size < team.length);
    return tooFew ? [sameMay(task)] : [];
  });
}

const tasksOf = ({ id, process }: Diagram): Task[] =>
  flowElementsOf(process)
    .filter(({ $type }) => $type === 'bpmn:UserTask')
    .map((element) => ({
      process: id,
      step: element.id,
      name: labelOf(element),
      groups: (attributeOf(element, 'zeebe:AssignmentDefinition', 'candidateGroups') ?? '').split(',').map((group) => group.trim()),
    }));

const nobodyMay = ({ process, name, groups }: Task): string =>
  said({
    en: `Nobody of the staff may decide ${name} (${process}): give somebody in STAFF_FILE one of the groups ${groups.join(', ')}.`,
    zh: `没有人可以办理“${name}”（${process}）：请在STAFF_FILE中给人员加上候选组${groups.join('、')}之一。`,
  });

const sameMay = ({ process, name, groups }: Task): string =>
  said({
    en: `${name} (${process}) takes another person than who has decided before, and they are too few: give another person in STAFF_FILE one of the groups ${groups.join(', ')}.`,
    zh: `“${name}”（${process}）须由另一人核对，而能办理的人不够：请在STAFF_FILE中给另一人加上候选组${groups.join('、')}之一。`,
  });
