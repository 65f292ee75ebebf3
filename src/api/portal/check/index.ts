/** 先查一查: before anything is handed in. Nobody signs in, nothing is kept, and what is answered is in no address. */
import { z } from 'zod';
import { dateInChina } from '../../../clock.ts';
import { html } from '../../../html.ts';
import { estimated, ImpossibleFacts, precheck } from '../../../pre-check/index.ts';
import type { CaseProcess, ProcessList } from '../../../processes/index.ts';
import { definePage } from '../../pages/define-page.ts';
import { home, type Shown } from '../../pages/page.ts';
import type { Route, RouteRequest } from '../../route.ts';
import type { ApiServices } from '../../services.ts';
import { readAnswers } from './answers.ts';
import type { Answered } from './checked.ts';
import { documentsOf } from './materials.ts';
import { checkAddress, checkPlace } from './place.ts';
import { questionsOf } from './questions.ts';
import { firstQuestion, questionsPage } from './questions-page.ts';
import { resultPage } from './result-page.ts';

export type CheckServices = Pick<ApiServices, 'processes' | 'rules' | 'clock'>;

export const checkPages = ({ processes, ...services }: CheckServices): Route[] => [
  choosePage(processes),
  ...processes.cases.flatMap((process) => [askPage(process), answerPage(process, services)]),
];

const choosePage = (processes: ProcessList): Route =>
  definePage({
    path: checkPlace.address,
    operationId: 'portalCheck',
    summary: '先查一查',
    request: {},
    handle: () => ({
      title: '先查一查：能不能办、要带什么',
      above: home,
      body: html`<p class="govuk-body">不用登录，所填内容不保存。您要办哪一件事？</p>
        ${processes.cases.map(
          ({ id, name, preCheck }) =>
            html`<h2 class="govuk-heading-m"><a class="govuk-link" href="${checkAddress(id)}">${name}</a></h2>
              <p class="govuk-body">${preCheck.guide.about}</p>`,
        )}`,
    }),
  });

const askPage = (process: CaseProcess): Route =>
  definePage({
    path: checkAddress(process.id),
    operationId: 'portalCheckFirst',
    summary: '先查一查：第一个问题',
    request: {},
    handle: () => firstQuestion(process),
  });

/** As a browser sends a form: names with what was typed. */
const typed = z.record(z.string(), z.string());

type Answering = Pick<RouteRequest<{ body: typeof typed }>, 'body' | 'take'>;

function answerPage(process: CaseProcess, { rules, clock }: Omit<CheckServices, 'processes'>): Route {
  const answerTo = async ({ body, take }: Answering): Promise<Shown> => {
    const questions = questionsOf(process.preCheck, body);
    if (body['answered'] !== 'yes') return questionsPage(process, questions, body);
    await take('prechecks');
    const { given, problems } = readAnswers(process.preCheck, questions, body, dateInChina(clock()));
    if (problems.size > 0) return questionsPage(process, questions, body, problems);
    return resultOf({ process, questions, typed: body, given, services: rules.current() });
  };
  return definePage({
    method: 'post',
    path: checkAddress(process.id),
    operationId: 'portalCheckResult',
    summary: '先查一查：结论',
    request: { body: typed },
    handle: async (request) => ({ ...(await answerTo(request)), typed: request.body }),
  });
}

function resultOf(answered: Answered): Shown {
  const { process, questions, typed, services } = answered;
  const given = { ...answered.given, documents: documentsOf(answered) };
  const asked = [process.preCheck, process.preCheck.given.parse(given), services] as const;
  try {
    return resultPage({ ...answered, given, result: precheck(...asked), estimate: estimated(...asked) });
  } catch (error) {
    if (!(error instanceof ImpossibleFacts)) throw error;
    return questionsPage(process, questions, typed, new Map([['main', error.message]]));
  }
}
