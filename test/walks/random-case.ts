/**
 * A case that goes any way that its diagram has: real workers, case file, API and agencies; at random are what is handed in, what
 * clerks decide, who pays when and how much, what is handed in late, which term runs out, and whether the applicant withdraws.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import type { Element } from '../../src/models/index.ts';
import type { Example } from '../../tools/demo/index.ts';
import type { Bureau } from '../../tools/rehearse/examples.ts';
import { messagesOf, startOf, subProcessesOf, work } from '../../tools/rehearse/handling.ts';
import { askTable } from '../../tools/rehearse/table-questions.ts';
import { CannotWalk, type Come, CutOff, walk, type Walked } from '../../tools/rehearse/walk.ts';
import { answering } from './answering.ts';
import { type Draw, oneIn } from './drawing.ts';
import { act, anybody, changed, withdrawal } from './happenings.ts';

const day = 86_400_000;
/** More acts at one wait bring nothing new: then the term runs out. */
const mostActs = 20;
/** Who has come so far with a case lets every term run out. */
const tiring = 80;

/** From an application to the end of its case. @param took hears of each flow @returns its number @throws Error where it is stuck */
export async function randomCase(bureau: Bureau, examples: readonly Example[], draw: Draw, took: (flow: string) => void): Promise<string> {
  const { handling, cases } = bureau;
  const { people, project, side, clock } = handling;
  const example = draw(fc.constantFrom(...examples));
  let now = Date.parse(`${String(example.application['applicationDate'])}T02:00:00.000Z`);
  const later = (days: number): void => {
    now += days * day;
    bureau.moveTo(new Date(now));
  };
  later(1);
  await people.resetRelation(example.application);
  const handIn = (application: object) => people.submit(application, randomUUID());
  const caseNumber = await handIn(changed(example.application, draw)).catch(() => handIn(example.application));
  const processes = new Map(project.diagrams.map(({ id, process }) => [id, process]));
  const messages = messagesOf(cases, caseNumber);
  const clerks = anybody(draw, clock);
  let [steps, isCutOff] = [0, false];

  const elapsed = (timers: readonly Element[]): Come => {
    later(draw(fc.integer({ min: 1, max: 40 })));
    return { elapsed: draw(fc.constantFrom(...timers)) };
  };

  const taken = async (names: readonly string[]): Promise<Come | undefined> => {
    const isHere = (await messages.come()).some(({ name }) => names.includes(name));
    const { name, variables } = isHere ? await messages.next(names) : {};
    return name === undefined ? undefined : { name, variables: { ...variables } };
  };

  const waited = async (names: readonly string[], { id }: Element, timers: readonly Element[]): Promise<Come> => {
    const ending = timers.filter(({ cancelActivity }) => cancelActivity !== false);
    for (let acts = 0; acts < (steps > tiring && ending.length > 0 ? 1 : mostActs); acts++) {
      if (draw(oneIn(30))) await withdrawal(caseNumber, people);
      // Agencies call back a moment later.
      await pause(draw(fc.constantFrom(0, 5)));
      await takeOthers();
      const come = await taken(names);
      if (come) return come;
      if (timers.length > 0 && draw(oneIn(4))) return elapsed(timers);
      await act(caseNumber, id, people, examples, draw);
      later(draw(fc.nat(3)));
    }
    if (ending.length > 0) return elapsed(ending);
    throw new CannotWalk(`${id} still waits for ${names.join(', ')}`);
  };

  /** What starts a process beside the case is walked at once; what an event sub-process waits for cuts the case off. */
  const takeOthers = async (): Promise<void> => {
    for (const { name, variables } of await messages.come()) {
      const beside = [...processes.values()].find((one) => startOf(one, name) !== undefined);
      const cutting = isCutOff ? undefined : subProcessesOf(process).flatMap((sub) => startOf(sub, name) ?? [])[0];
      if (!beside && !cutting) continue;
      await messages.next([name]);
      if (cutting) {
        isCutOff = true;
        throw new CutOff(cutting, { ...variables });
      }
      if (beside) await walk(beside, startOf(beside, name) as Element, { ...variables }, walked);
    }
  };

  const answers = answering(examples, draw);

  const walked: Walked = {
    job: (type, element, visit, known) =>
      answers.corrected(element, () =>
        work(type, element, visit, { caseNumber, ...known, ...answers.of(element) }, { ...handling, clerks }),
      ),
    answer: (element) => answers.first(element),
    message: waited,
    async meanwhile(names, element, timers) {
      if (draw(oneIn(60))) await withdrawal(caseNumber, people);
      await takeOthers();
      if (names.length + timers.length === 0 || !draw(oneIn(3))) return undefined;
      if (timers.length > 0 && draw(fc.boolean())) return elapsed(timers);
      await act(caseNumber, element.id, people, examples, draw);
      return taken(names);
    },
    table: (decisionId, known) => askTable(side, decisionId, known).answer,
    process(id) {
      const found = processes.get(id);
      if (!found) throw new CannotWalk(`there is no diagram ${id}`);
      return found;
    },
    took({ id }) {
      steps += 1;
      took(id);
    },
  };

  const process = walked.process(String(example.application['process']));
  const { name, variables } = await messages.next(undefined);
  const start = startOf(process, name);
  if (!start) throw new CannotWalk(`no start event takes the message ${name}`);
  await walk(process, start, { ...variables }, walked);
  await takeOthers();
  return caseNumber;
}
