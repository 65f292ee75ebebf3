/** What a unit may hand in: the processes whose applications describe it, as the one or the other. */
import { z } from 'zod';
import type { Actor, RepresentedUnit } from '../../access/index.ts';
import type { Clock } from '../../clock.ts';
import type { Application } from '../../applications/index.ts';
import { applicationSchemaOf, type ProcessList } from '../../processes/index.ts';
import { Failure } from '../problem.ts';
import { bare, type Column, columnsOf } from './columns.ts';

export interface UnitService {
  process: string;
  submittedBy: string;
  /** 部分退役士兵保险补缴（原安置单位提交） */
  name: string;
  address: string;
  columns: readonly Column[];
  schema: z.ZodType<Application>;
}

export const deskAddress = '/unit';

export const unitServices = ({ cases }: ProcessList, clock: Clock): UnitService[] =>
  cases.flatMap((process) => {
    const { id, name, submitters, application } = process;
    const own = Object.entries<string>(submitters).filter(([submittedBy]) => describesUnit(application.fields, submittedBy));
    return own.map(([submittedBy, submitter]) => {
      // These are settled by the service, and by who has signed in.
      const settled = ['submittedBy', `${submittedBy}.creditCode`];
      return {
        ...{ process: id, submittedBy, name: `${name}（${submitter}提交）`, address: `${deskAddress}/${id}/${submittedBy}` },
        columns: columnsOf(application.fields).filter(({ field }) => !settled.includes(field)),
        schema: applicationSchemaOf([process], clock),
      };
    });
  });

/** As the intake tells a unit from a person (handing-in.ts). */
function describesUnit({ shape }: z.ZodObject, submittedBy: string): boolean {
  const part = shape[submittedBy] as z.ZodType | undefined;
  const inner = part && bare(part).inner;
  return inner instanceof z.ZodObject && 'creditCode' in inner.shape;
}

/** @throws Failure 403 for a program that speaks for no unit */
export function unitOf(actor: Actor): RepresentedUnit {
  const unit = 'unit' in actor ? actor.unit : undefined;
  if (!unit) throw new Failure(403, '批量申请由单位登记的经办人员登录后办理。', '请由该单位在身份认证平台登记经办人员。');
  return unit;
}
