/** The frame of every page, and what a browser may use on it: our style sheet, and on a page with a form our scripts. */
import { type Actor, mayBy, rolesOf } from '../../access/index.ts';
import { timeText } from '../../clock.ts';
import { html, Html } from '../../html.ts';
import { style } from './assets.ts';

const always = "default-src 'none'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** form-js sets styles at its elements, and the forms of the owners have their own. */
export function policyOf({ scripts, frames }: Shown): string {
  const styles = scripts ? "script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'" : "style-src 'self'";
  return `${always}; ${styles}${frames ? "; frame-src 'self'" : ''}`;
}

export const siteName = '社会保险网上办事';
export const home = { name: '首页', address: '/' } as const;

/** Whoever reads it, and how. */
export interface Reader {
  actor: Actor;
  /** 长者版: very large type, high contrast, the simple version. */
  elder: boolean;
  /** Where they are now: path and query. */
  address: string;
  /** What they have just done. */
  told?: string | undefined;
  /** How long they stay signed in without doing anything, and in any case. */
  until?: { idle: Date; latest: Date } | undefined;
}

export const readerOf = (actor: Actor, address: string, cookie = ''): Reader => ({
  actor,
  address,
  elder: /(^|; *)elder=yes(;|$)/.test(cookie),
});

export interface Shown {
  title: string;
  body: Html;
  /** Who reads it, where that has just changed. */
  actor?: Actor;
  /** Besides the portal's own. */
  styles?: readonly string[];
  scripts?: readonly string[];
  /** It shows a file of ours in a frame. */
  frames?: boolean;
  /** For tables of the staff, on a desk. */
  wide?: true;
  /** Of an answer that can be asked for again: what was typed, which the switch to larger text takes along. */
  typed?: Readonly<Record<string, string>>;
  /** Where it is asked for, if it is not where it was posted to. */
  address?: string;
  /** The page above: its name and address. */
  above?: { name: string; address: string };
}

export function page({ title, body, above, actor: now, styles = [], scripts = [], wide, typed, ...shown }: Shown, reader: Reader): string {
  const width = wide ? 'portal-wide' : '';
  const { actor, elder, told } = reader;
  const { address = reader.address } = shown;
  return html`<!doctype html>
    <html lang="zh-CN" class="govuk-template${elder ? ' portal-elder' : ''}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - ${siteName}</title>
        ${[...styles, style.address].map((address) => html`<link rel="stylesheet" href="${address}" />`)}
        ${scripts.map((address) => html`<script type="module" src="${address}"></script>`)}
      </head>
      <body class="govuk-template__body">
        <a href="#main" class="govuk-skip-link">跳到正文</a>
        <header class="portal-top">
          <div class="govuk-width-container ${width} portal-top__row">
            <a class="portal-top__name" href="/">${siteName}</a>
            <nav aria-label="常用">
              <ul class="portal-top__links">
                <li>${elderSwitch(elder, address, typed)}</li>
                ${signedInLinks(now ?? actor, address)}
              </ul>
            </nav>
          </div>
        </header>
        <div class="govuk-width-container ${width}">
          ${now?.kind === 'nobody' ? undefined : endOfSession(reader)}
          ${above && html`<a href="${above.address}" class="govuk-back-link">返回${above.name}</a>`}
          <main id="main" class="govuk-main-wrapper">
            ${told === undefined ? undefined : done(told)}
            <h1 class="govuk-heading-l">${title}</h1>
            ${body}
          </main>
        </div>
      </body>
    </html>`.text;
}

const done = (told: string): Html =>
  html`<div class="govuk-notification-banner govuk-notification-banner--success" role="alert">
    <div class="govuk-notification-banner__content"><p class="govuk-notification-banner__heading">${told}</p></div>
  </div>`;

/** Nobody is signed out without having been told when. */
const endOfSession = ({ until }: Reader): Html | undefined =>
  until &&
  html`<p class="govuk-body-s portal-until">
    登录保持到${timeText(until.idle)}；继续办理的自动延长，最迟到${timeText(until.latest)}。到时须重新登录，没有提交、也没有保存为草稿的内容会丢失。
  </p>`;

/** A button that looks like a link. */
const posting = (action: string, label: string, fields: Readonly<Record<string, string>> = {}): Html =>
  html`<form method="post" action="${action}">
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button class="portal-plain-button">${label}</button>
  </form>`;

const elderSwitch = (elder: boolean, address: string, typed: Shown['typed']): Html =>
  posting('/elder', elder ? '退出长者版' : '长者版', {
    ...typed,
    ...{ elder: elder ? 'no' : 'yes', returnTo: address, again: typed ? 'yes' : 'no' },
  });

/** What people, and what the staff, come back to: those of the staff who may do `operation`. */
const places: Partial<Record<Actor['kind'], readonly (readonly [address: string, name: string, operation: string])[]>> = {
  person: [
    ['/cases', '我的办件', 'myCases'],
    ['/unit', '单位批量申请', 'unitDesk'],
    ['/me/sessions', '登录管理', 'listSessions'],
  ],
  staff: [
    ['/work', '待办任务', 'workList'],
    ['/counter', '受理窗口', 'counter'],
    ['/work/reconciliation', '对账', 'reconciliations'],
    ['/overview', '业务概览', 'overview'],
    ['/operation', '运行维护', 'operation'],
    ['/me/sessions', '登录管理', 'listSessions'],
  ],
};

function signedInLinks(actor: Actor, address: string): Html {
  if (actor.kind === 'nobody') return html`<li><a href="${signInAddress(address)}">登录</a></li>`;
  const own = (places[actor.kind] ?? []).filter(([, , operation]) => mayBy(operation, rolesOf(actor)));
  return html`${own.map(([place, name]) => html`<li><a href="${place}">${name}</a></li>`)}
    <li>${'name' in actor ? actor.name : ''}</li>
    <li>${posting('/leave', '退出登录')}</li>`;
}

/** @param how it is to be done: its level, and whether anew */
export const signInAddress = (returnTo: string, how: Readonly<Record<string, string>> = {}): string =>
  `/sign-in?${new URLSearchParams({ ...how, returnTo }).toString()}`;

const minutes = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' });

/** 2026年12月1日 09:30, in China. */
export const momentOf = (instant: Date): string => minutes.format(instant);

/** Name and value, one below the other on a phone. */
export const facts = (rows: readonly (readonly [name: string, value: Html | string | null | undefined])[]): Html =>
  html`<dl class="govuk-summary-list">
    ${rows.flatMap(([name, value]) =>
      value === null || value === undefined || value === ''
        ? []
        : [
            html`<div class="govuk-summary-list__row">
              <dt class="govuk-summary-list__key">${name}</dt>
              <dd class="govuk-summary-list__value">${value}</dd>
            </div>`,
          ],
    )}
  </dl>`;

/** What is opened by whoever wants to know. */
export const unfolding = (summary: string, body: Html, open = false): Html =>
  html`<details class="govuk-details" ${open ? html`open` : undefined}>
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${summary}</span></summary>
    <div class="govuk-details__text">${body}</div>
  </details>`;
