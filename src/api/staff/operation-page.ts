/** 运行维护: where the work stands still, why, and what to do; from here it is tried again. */
import { z } from 'zod';
import { actorId } from '../../access/index.ts';
import { html, type Html } from '../../html.ts';
import { safeError } from '../../log.ts';
import { definePage } from '../pages/define-page.ts';
import type { Route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { staffStyle } from './assets.ts';
import { deliveryTable, incidentTable, letterTable, messageTable, oldestJobs, outboxes, waitingElsewhere } from './operation-parts.ts';

export type OperationServices = Pick<ApiServices, 'cases' | 'engineFaults' | 'clock'>;

const address = '/operation';
const again = z.object({ id: z.string().min(1).max(200) });
const deliveryAgain = z.object({ id: z.coerce.number().int().positive() });
/** As many as of the outboxes. */
const most = 100;

export function operationPages({ cases, engineFaults, clock }: OperationServices): Route[] {
  /** The page is needed most while the engine is away. */
  async function incidents(now: Date): Promise<Html> {
    try {
      const found = await engineFaults.incidents();
      return incidentTable(found, await cases.instances.casesOf(found.map(({ processInstanceKey }) => processInstanceKey)), now);
    } catch (error) {
      return html`<p class="govuk-body">
        流程引擎的记录现在不能读取（<span lang="en">${safeError(error).message}</span>）。请核对流程引擎是否运行。
      </p>`;
    }
  }

  return [
    definePage({
      path: address,
      operationId: 'operation',
      summary: '运行维护',
      request: {},
      handle: async () => {
        const now = clock();
        const { outboxes: lying } = cases;
        const [payments, replies] = [await cases.unmatched.waiting(), await cases.transferReplies.waiting()];
        return {
          title: '运行维护',
          styles: [staffStyle.address],
          body: html`<h2 class="govuk-heading-m">停住的步骤</h2>
            ${await incidents(now)}
            <h2 class="govuk-heading-m">待发送</h2>
            ${outboxes({ messages: await lying.messages(), notices: await lying.notices() }, now)}
            ${messageTable(await lying.failingMessages())} ${letterTable(await lying.failingNotices())}
            ${deliveryTable(await cases.deliveries.failing(most))}
            <h2 class="govuk-heading-m">正在执行的自动步骤</h2>
            ${oldestJobs(engineFaults.oldestJobs())}
            <h2 class="govuk-heading-m">待查</h2>
            ${waitingElsewhere(payments.length, replies)}`,
        };
      },
    }),
    definePage({
      method: 'post',
      path: `${address}/incidents`,
      operationId: 'retryStep',
      summary: '重试停住的步骤',
      request: { body: again },
      handle: async ({ body: { id }, actor, log }) => {
        // What is not among them any more was tried again by somebody else.
        const incident = (await engineFaults.incidents()).find(({ key }) => key === id);
        if (incident) {
          await cases.instances.recordRetried(incident.processInstanceKey, incident.elementId, actorId(actor));
          await engineFaults.resolve(incident);
          log.info({ incident: id, elementId: incident.elementId }, 'incident resolved by an operator');
        }
        return { to: address };
      },
    }),
    definePage({
      method: 'post',
      path: `${address}/letters`,
      operationId: 'retryLetter',
      summary: '立即重发告知书',
      request: { body: again },
      handle: async ({ body: { id }, actor, log }) => {
        const brought = await cases.notices.bringForward(id, actorId(actor));
        log.info({ noticeId: id, brought }, 'letter to be sent at once');
        return { to: address };
      },
    }),
    definePage({
      method: 'post',
      path: `${address}/deliveries`,
      operationId: 'resendDelivery',
      summary: '重新发送邮件、短信告知',
      request: { body: deliveryAgain },
      handle: async ({ body: { id }, actor, log }) => {
        const resent = await cases.deliveries.resend(id, actorId(actor));
        log.info({ delivery: id, resent }, 'refused delivery to be sent again');
        return { to: address };
      },
    }),
  ];
}
