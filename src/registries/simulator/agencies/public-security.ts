import { Router } from 'express';
import { z } from 'zod';
import { idNumberSchema } from '../../values.ts';
import { answering } from '../answering.ts';
import type { Seed } from '../seed.ts';

const questionSchema = z.strictObject({ idNumber: idNumberSchema, name: z.string().min(1) });

/** 公安部门: does the household register carry this name under this number? */
export function publicSecurity(seed: Seed): Router {
  return Router().post(
    '/public-security/cross-check',
    answering(questionSchema, ({ idNumber, name }) => {
      const entry = seed.persons.get(idNumber)?.police;
      if (!entry) return { result: 'notFound', finding: '人口信息中未查到该公民身份号码。' };
      return entry.name === name
        ? { result: 'confirmed', finding: '人口信息所载姓名与公民身份号码相符。' }
        : { result: 'contradicted', finding: '人口信息所载姓名与申请所填姓名不一致。' };
    }),
  );
}
