/**
 * A case decided again: its rule steps are taken in the order in which they were taken, by the workers themselves, with
 * what the agencies and the clerks said then. Nothing takes effect, and nobody is asked anything.
 */
import { clerkSteps, workers } from '../../workers/index.ts';
import { caseProcessOf, processes, processList } from '../../src/processes/index.ts';
import { NotOnRecord, type OnRecord, type Rehearsal } from '../../src/processes/shared/index.ts';
import type { Decision } from '../../src/cases/index.ts';
import { notingContext, type Variables, type Worker, type WorkerContext } from '../../src/jobs/index.ts';
import { createLog } from '../../src/log.ts';
import { loadTemplates } from '../../src/notices/index.ts';
import { evaluateFeel } from '../../src/models/index.ts';
import { staffOf } from '../../src/staff/index.ts';
import { caseView } from './case-view.ts';
import type { ProcessSteps, TableTask } from './diagrams.ts';
import type { CaseHistory } from './history.ts';
import { notingParameters, nothingAsked, type Asked } from './noted.ts';
import type { Side } from './sides.ts';
import { askTable } from './table-questions.ts';

/** One visit of a step in the replay. */
export interface Replayed {
  step: string;
  /** Chinese. */
  name: string;
  /** As it is stored: plain JSON. Null where the step decides nothing this time. */
  outcome: unknown;
  outcomeText?: string | undefined;
  reasons: Decision['reasons'];
  asked: Asked;
  /** The rules cannot be applied, or do not admit the clerk's decision: why, in English from the rules themselves. */
  failure?: string;
}

/** No rule step writes a notice; a context has them all the same. */
const templates = loadTemplates(processes);
const log = createLog({ level: 'silent' });
const byJobType = new Map(workers.map((worker) => [worker.jobType, worker]));

/** The steps of the case by the side's parameters and tables; ends at the step at which the rules fail. @throws NotOnRecord */
export async function replay(history: CaseHistory, steps: ProcessSteps, side: Side): Promise<Replayed[]> {
  const { process, caseNumber } = history.file;
  const { rehearsal } = caseProcessOf(process);
  const state: State = { history, steps, rehearsal, side, variables: { caseNumber }, rehearsed: [] };
  const replayed: Replayed[] = [];
  for (const decision of history.decisions) {
    const visit = await take(state, decision);
    replayed.push(visit);
    if (visit.failure !== undefined && visit.outcome === null) return replayed;
  }
  return [...replayed, ...remainingTables(state)];
}

interface State {
  history: CaseHistory;
  steps: ProcessSteps;
  rehearsal: Rehearsal;
  side: Side;
  /** Those of the process instance, as far as tables and rule steps read them. */
  variables: Variables;
  /** What has been decided so far in this replay. */
  rehearsed: Decision[];
}

/** What clerks decided stands: who may is not asked again. */
const nobody = staffOf([]);

/** Of processes that run beside a case. */
const beside = Object.assign({}, ...processList.called.map(({ reruns }) => reruns)) as Rehearsal['reruns'];

async function take(state: State, decision: Decision): Promise<Replayed> {
  const asked = nothingAsked();
  const kept = {
    step: decision.step,
    name: decision.name ?? decision.step,
    outcome: decision.outcome,
    outcomeText: decision.outcomeText,
    reasons: decision.reasons,
    asked,
  };
  if (!state.steps.names.has(decision.step)) throw new NotOnRecord(`流程图中没有环节“${kept.name}”（${decision.step}）`);
  const worker = byJobType.get(state.steps.jobTypes.get(decision.step) ?? '');
  const rerun = worker && (state.rehearsal.reruns[worker.jobType] ?? beside[worker.jobType]);
  if (worker && !rerun) throw new NotOnRecord(`演练还不能重新核定环节“${kept.name}”（${worker.jobType}）`);
  if (worker && typeof rerun === 'object') {
    const record: OnRecord = { decision, all: state.history.decisions, rehearsed: state.rehearsed };
    const registries = rerun.registries?.(record) ?? {};
    const variables = { ...tableAnswers(state, worker, asked), ...rerun.variables?.(record) };
    const { context, recorded } = contextOf(state, decision, asked, registries);
    try {
      Object.assign(state.variables, await worker.run({ ...state.variables, ...variables }, context));
    } catch (error) {
      if (error instanceof NotOnRecord) throw error;
      return { ...kept, outcome: null, outcomeText: undefined, reasons: [], failure: (error as Error).message };
    }
    const found = recorded();
    if (found) state.rehearsed.push(found);
    return { ...kept, outcome: found?.outcome ?? null, outcomeText: found?.outcomeText, reasons: found?.reasons ?? [] };
  }
  const failure = await answerOfClerk(state, decision, asked);
  state.rehearsed.push(decision);
  return failure === undefined ? kept : { ...kept, failure };
}

/** What follows from a clerk's decision, which stands; or why the rules do not admit it any more. */
async function answerOfClerk(state: State, decision: Decision, asked: Asked): Promise<string | undefined> {
  const clerkStep = clerkSteps[state.history.file.process]?.[decision.step];
  if (!clerkStep) return undefined;
  state.variables[clerkStep.variable] = decision.outcome;
  const { context } = contextOf(state, decision, asked, {});
  try {
    const { takeEffect } = await clerkStep.decide(decision.outcome, { caseNumber: decision.caseNumber, context });
    Object.assign(state.variables, await takeEffect());
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function contextOf({ history, side, rehearsal, rehearsed }: State, decision: Decision, asked: Asked, registries: object) {
  const { file } = history;
  const upToNow = history.decisions.slice(0, history.decisions.indexOf(decision) + 1);
  const view = caseView({ ...file, ...rehearsal.fileAt(upToNow) }, rehearsed, decision.decidedAt, asked);
  const context = notingContext({
    cases: view.cases,
    registries: registries as WorkerContext['registries'],
    parameters: notingParameters(side.parameters, asked),
    templates,
    clock: () => decision.decidedAt,
    steps: {
      mustBeOf: () => Promise.resolve(),
      begin: () => Promise.resolve(),
      finish: () => Promise.resolve(),
      nameOf: () => Promise.resolve(decision.name ?? decision.step),
      groupsOf: () => Promise.resolve([]),
    },
    tasks: { completionOf: () => Promise.resolve({ assignee: decision.decidedBy, candidateGroups: [] }), reopen: () => Promise.resolve() },
    staff: nobody,
    casePage: () => '',
    log,
    job: {
      key: decision.step,
      type: decision.step,
      bpmnProcessId: file.process,
      processVersion: 0,
      processDefinitionKey: '',
      processInstanceKey: file.processInstanceKey ?? '',
      elementId: decision.step,
      elementInstanceKey: decision.elementInstanceKey ?? '',
      headers: {},
      retries: 1,
    },
  });
  return { context, recorded: view.recorded };
}

/** The tables that are asked for what the worker reads. */
function tableAnswers(state: State, worker: Worker, asked: Asked): Variables {
  const tasks = state.steps.tableTasks.filter(({ resultVariable }) => worker.variables.includes(resultVariable));
  for (const task of tasks) Object.assign(state.variables, answersOf(state, task, asked));
  return Object.fromEntries(tasks.map(({ resultVariable }) => [resultVariable, state.variables[resultVariable]]));
}

function answersOf({ variables, side }: State, { inputs, decisionId, resultVariable }: TableTask, asked: Asked): Variables {
  const local = Object.fromEntries(inputs.map(({ target, expression }) => [target, evaluateFeel(expression, variables)]));
  const { facts, complete, answer } = askTable(side, decisionId, { ...variables, ...local });
  asked.tables.push({ decisionId, facts, complete });
  return { [resultVariable]: answer };
}

/** Tables whose answer no rule step reads, such as who is told: they are asked once all their facts are known. */
function remainingTables(state: State): Replayed[] {
  const read = new Set(
    [...state.steps.jobTypes.values()]
      .filter((type) => typeof state.rehearsal.reruns[type] === 'object')
      .flatMap((type) => byJobType.get(type)?.variables ?? []),
  );
  return state.steps.tableTasks
    .filter(({ resultVariable }) => !read.has(resultVariable))
    .flatMap((task) => {
      const asked = nothingAsked();
      const answer = answersOf(state, task, asked)[task.resultVariable];
      const known = asked.tables.every(({ complete }) => complete);
      return known ? [{ step: task.step, name: task.name, outcome: { [task.resultVariable]: answer }, reasons: [], asked }] : [];
    });
}
