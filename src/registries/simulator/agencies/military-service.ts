import { Router } from 'express';
import { militaryCrossCheck } from '../../military-service.ts';
import { answering } from '../answering.ts';
import type { Seed } from '../seed.ts';

const nothing = { personType: null, enlistmentDate: null, dischargeDate: null, dischargeMode: null };

/** 兵役机关: compares the claimed dates with the military register. */
export function militaryService(seed: Seed): Router {
  return Router().post(
    militaryCrossCheck.path,
    answering(militaryCrossCheck.question, (claim) => {
      const person = seed.persons.get(claim.idNumber);
      if (!person?.military) return { result: 'notFound', finding: '兵役登记中未查到该人员的服役记录。', ...nothing };
      const { personType, enlistmentDate, dischargeDate, dischargeMode } = {
        ...person.service,
        ...person.military.statesOtherwise,
      };
      const agrees = claim.enlistmentDate === enlistmentDate && claim.dischargeDate === dischargeDate;
      const register = `兵役登记载明入伍时间${enlistmentDate}、退出现役时间${dischargeDate}`;
      return {
        result: agrees ? 'confirmed' : 'contradicted',
        finding: agrees
          ? `${register}，与申请所填一致。`
          : `${register}，申请所填为${claim.enlistmentDate}、${claim.dischargeDate}，两者不一致。`,
        personType,
        enlistmentDate,
        dischargeDate,
        dischargeMode,
      };
    }),
  );
}
