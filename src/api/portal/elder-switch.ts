/** 长者版: very large type, high contrast; remembered by the browser. */
import { z } from 'zod';
import { definePage } from '../pages/define-page.ts';
import type { Route } from '../route.ts';
import { ownPlace } from '../sign-in.ts';

/** A year, in seconds. */
const year = 31_536_000;

export const elderSwitch = (publicUrl: string): Route =>
  definePage({
    method: 'post',
    path: '/elder',
    operationId: 'portalElder',
    summary: '长者版',
    request: {
      body: z.object({
        ...{ elder: z.enum(['yes', 'no']).catch('yes'), returnTo: z.string().regex(ownPlace).catch('/') },
        again: z.enum(['yes', 'no']).catch('no'),
      }),
    },
    handle: ({ body: { elder, returnTo, again } }) => ({
      to: returnTo,
      again: again === 'yes',
      headers: {
        'Set-Cookie': `elder=${elder}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax${publicUrl.startsWith('https:') ? '; Secure' : ''}`,
      },
    }),
  });
