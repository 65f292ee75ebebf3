import { Router } from 'express';
import { z } from 'zod';
import { answering } from '../answering.ts';

const messageSchema = z.strictObject({
  messageId: z.string().min(1).max(64),
  phone: z.string().regex(/^1[3-9]\d{9}$/),
  text: z.string().min(1).max(500),
});

/** So many are shown. */
const kept = 50;

/** 短信网关: takes messages and sends none; GET shows the latest. They are forgotten with the process, as phone numbers are in them. */
export function smsGateway(): Router {
  const path = '/sms/messages';
  const sent = new Map<string, z.output<typeof messageSchema>>();
  return Router()
    .get(path, (_request, response) => void response.json([...sent.values()]))
    .post(
      path,
      answering(messageSchema, (message) => {
        sent.set(message.messageId, message);
        for (const id of [...sent.keys()].slice(0, -kept)) sent.delete(id);
        return { receipt: `SMS-${message.messageId.slice(0, 12)}` };
      }),
    );
}
