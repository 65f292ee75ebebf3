import { Router } from 'express';
import { z } from 'zod';
import { policeCrossCheck } from '../../public-security.ts';
import { dateSchema } from '../../values.ts';
import { answering } from '../answering.ts';
import type { News } from '../news.ts';
import type { Seed } from '../seed.ts';
import { hashOf } from '../state.ts';

/** What only the simulator can be told. */
const deathSchema = z.strictObject({ idNumber: z.string(), diedOn: dateSchema });

/** 公安部门: does the household register carry this name under this number? `deaths` plays that somebody is struck off it. */
export function publicSecurity(seed: Seed, tell: News['tell']): Router {
  return Router()
    .post(
      policeCrossCheck.path,
      answering(policeCrossCheck.question, ({ idNumber, name }) => {
        // Who is in the register of pension relations is in the household register under the same name.
        const entry = seed.persons.get(idNumber)?.police ?? seed.participants.get(idNumber);
        if (!entry) return { result: 'notFound', finding: '人口信息中未查到该公民身份号码。' };
        return entry.name === name
          ? { result: 'confirmed', finding: '人口信息所载姓名与公民身份号码相符。' }
          : { result: 'contradicted', finding: '人口信息所载姓名与申请所填姓名不一致。' };
      }),
    )
    .post('/public-security/deaths', async (request, response) => {
      const { idNumber, diedOn } = deathSchema.parse(request.body);
      // Every death is told anew: an example can be played any number of times.
      const reportId = `SW${hashOf([idNumber, diedOn, Date.now()]).slice(0, 16).toUpperCase()}`;
      const answered = await tell({
        sender: 'publicSecurity',
        path: '/api/deaths',
        body: { reportId, idNumber, diedOn, source: 'publicSecurity' },
      });
      response.status(answered === '200' ? 201 : 502).json({ reportId, answered });
    });
}
