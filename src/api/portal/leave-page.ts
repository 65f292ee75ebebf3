/** 退出登录, here and, for whoever wants to, at the identity platform. */
import { nobody } from '../../access/index.ts';
import { html } from '../../html.ts';
import { end, type IdentityProvider } from '../../sign-in/index.ts';
import { definePage } from '../pages/define-page.ts';
import { home } from '../pages/page.ts';
import type { Route } from '../route.ts';

export interface LeaveServices {
  identityProvider: IdentityProvider;
  /** By which people reach the portal, without a slash at the end. */
  publicUrl: string;
}

export const leavePage = ({ identityProvider, publicUrl }: LeaveServices): Route =>
  definePage({
    method: 'post',
    path: '/leave',
    operationId: 'portalLeave',
    summary: '退出登录',
    request: {},
    handle: async ({ browser }) => {
      await end(browser);
      const platform = await identityProvider.farewell(`${publicUrl}/`).catch(() => null);
      return {
        title: '已退出登录',
        address: '/',
        actor: nobody,
        above: home,
        body: platform
          ? html`<p class="govuk-body">
              身份认证平台可能仍保持登录。使用公用电脑、他人手机的，请<a class="govuk-link" href="${platform}">同时退出身份认证平台</a>。
            </p>`
          : html`<p class="govuk-body">使用公用电脑的，请关闭浏览器。</p>`,
      };
    },
  });
