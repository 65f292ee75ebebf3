import { Router } from 'express';
import { policeCrossCheck } from '../../public-security.ts';
import { answering } from '../answering.ts';
import type { Seed } from '../seed.ts';

/** 公安部门: does the household register carry this name under this number? */
export function publicSecurity(seed: Seed): Router {
  return Router().post(
    policeCrossCheck.path,
    answering(policeCrossCheck.question, ({ idNumber, name }) => {
      const entry = seed.persons.get(idNumber)?.police;
      if (!entry) return { result: 'notFound', finding: '人口信息中未查到该公民身份号码。' };
      return entry.name === name
        ? { result: 'confirmed', finding: '人口信息所载姓名与公民身份号码相符。' }
        : { result: 'contradicted', finding: '人口信息所载姓名与申请所填姓名不一致。' };
    }),
  );
}
