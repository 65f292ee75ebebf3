/** 登录管理: where somebody is signed in, and how they end it. */
import { z } from 'zod';
import { html, type Html } from '../../html.ts';
import { timeText } from '../../clock.ts';
import { definePage } from '../pages/define-page.ts';
import { home } from '../pages/page.ts';
import type { Route } from '../route.ts';
import type { OwnSessions } from '../sessions.ts';

const path = '/me/sessions';
const others = 'others';

export const sessionsPages = (own: OwnSessions): Route[] => [
  definePage({
    path,
    operationId: 'listSessions',
    summary: '本人尚未退出的登录',
    request: {},
    handle: async ({ actor, browser }) => {
      const open = await own.open(actor, browser);
      return {
        title: '登录管理',
        above: home,
        body: html`<p class="govuk-body">以下是您尚未退出的登录。有不是您本人使用的，请立即退出。退出其他登录，须在5分钟内重新登录过。</p>
          ${open.map(card)} ${open.length > 1 ? ending(others, '退出其他全部登录') : undefined}`,
      };
    },
  }),
  definePage({
    method: 'post',
    path,
    operationId: 'endSession',
    summary: '退出本人的一个登录',
    request: { body: z.object({ session: z.string().default('') }) },
    handle: async ({ body: { session }, actor, browser, log }) => {
      const ended = session === others ? await own.endOthers(actor, browser) : await own.end(actor, session);
      log.info({ ended }, 'sessions ended');
      return { to: path, told: ended === 0 ? '没有需要退出的登录。' : `已退出${ended}个登录。` };
    },
  }),
];

type Open = Awaited<ReturnType<OwnSessions['open']>>[number];

const levelNames: Readonly<Record<string, string>> = { account: '账号登录', realName: '实名认证', face: '人脸认证' };

const card = ({ id, current, begunAt, usedAt, level }: Open): Html =>
  html`<div class="govuk-summary-card">
    <div class="govuk-summary-card__title-wrapper">
      <h2 class="govuk-summary-card__title">${timeText(begunAt)}登录</h2>
      ${current ? html`<strong class="govuk-tag">本次登录</strong>` : undefined}
    </div>
    <div class="govuk-summary-card__content">
      <p class="govuk-body">最近使用：${timeText(usedAt)}${level === null || !levelNames[level] ? '' : `；${levelNames[level]}`}。</p>
      ${current ? undefined : ending(id, '退出这个登录')}
    </div>
  </div>`;

const ending = (session: string, label: string): Html =>
  html`<form method="post">
    <input type="hidden" name="session" value="${session}" />
    <button class="govuk-button govuk-button--secondary">${label}</button>
  </form>`;
