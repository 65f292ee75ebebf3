/** B-48: whoever was asked to remit says that it cannot. Nothing is decided by that: a clerk looks into it. */
import { z } from 'zod';
import { defineAction } from '../shared/index.ts';

export const inabilityReported = z.object({ inabilityReported: z.literal(true) });

export const inabilityReport = defineAction({
  path: 'inability-report',
  operationId: 'reportInability',
  summary: '责任单位报告无力缴费',
  description:
    '只在收到缴款通知之后、缴清之前由补缴责任单位提出，并将说明和证明材料送受理窗口；是否无缴费能力，由经济、人力资源和社会保障等部门审核确认。',
  byUnit: true,
  awaitedStep: 'await-remittance',
  accepted: '已收到，转经办人员核实',
  answer: '无力缴费的报告已收到，由经办人员核实后转有关部门审核确认；在此之前，缴款义务不变。',
  announcement: () => ({
    message: 'inability-reported',
    variables: inabilityReported.parse({ inabilityReported: true }),
  }),
});
