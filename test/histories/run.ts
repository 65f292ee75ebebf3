/** Many histories, one after the other, each from a number that decides all of it. One that fails is made as short as it can be. */
import fc from 'fast-check';
import { newCaseFile } from '../cases/databases.ts';
import { type History, live } from './history.ts';
import { type Desk, openDesk, openOffice } from './office.ts';
import { type Plan, plans } from './plan.ts';
import { slices } from './slices.ts';

export interface Failed extends History {
  seed: number;
  plan: Plan;
}

export interface Run {
  lived: number;
  /** What is wrong with the case file as a whole. */
  findings: string[];
  failed: Failed | undefined;
}

/** How long a history that fails is made shorter, in milliseconds. */
const patience = 60_000;
/** A case file grows, and its statements get slower. */
const onOneDesk = 2000;

/** @param heard told how many have been lived, now and then */
export async function run(first: number, count: number, heard: (lived: number) => void = () => undefined): Promise<Run> {
  const office = await openOffice();
  let desk = await openDesk(await newCaseFile());
  const findings: string[] = [];
  let failed: Failed | undefined;
  let lived = 0;
  for (; lived < count && !failed; lived++) {
    if (lived % onOneDesk === onOneDesk - 1) {
      findings.push(...(await desk.verify()));
      desk = await another(desk);
    }
    failed = await tried(first + lived);
    if (lived % 100 === 99) heard(lived + 1);
  }
  if (!failed) findings.push(...(await desk.verify()));
  await desk.close();
  office.agencies.close();
  return { lived, findings, failed };

  async function tried(seed: number): Promise<Failed | undefined> {
    let latest: History | undefined;
    let spoilt = false;
    const property = fc.asyncProperty(plans(slices), async (plan) => {
      if (spoilt) desk = await another(desk);
      const history = await live(plan, office, desk);
      spoilt = history.findings.length > 0;
      if (spoilt) latest = history;
      return !spoilt;
    });
    const { counterexample } = await fc.check(property, { seed, numRuns: 1, plugins: [fc.interruptAfterTimeLimit(patience)] });
    const [plan] = (counterexample ?? []) as [Plan] | [];
    return plan && latest && { seed, plan, ...latest };
  }
}

async function another(desk: Desk): Promise<Desk> {
  await desk.close();
  return openDesk(await newCaseFile());
}

/** For whoever mends it. */
export function wordsOf({ seed, plan, told, findings }: Failed, commit: string): string {
  const lines = [
    `History ${seed} at ${commit}: npm run histories -- --seed ${seed}`,
    `What must not be:`,
    ...findings.map((finding) => `  ${finding}`),
    `What disturbed it (${slices[plan.slice]?.name}):`,
    ...plan.disturbances.map(({ after, kind, pick }) => `  ${after} events later: ${kind} (${pick})`),
    'What happened:',
    ...told.map((line) => `  ${line}`),
  ];
  return lines.join('\n');
}
