import { z } from 'zod';
import { latePaymentSchema } from '../../../src/processes/return-late-money/late-payment.ts';
import type { ProcessForms } from '../process-forms.ts';

const reads = { required: ['latePayment'], optional: [] };
const decisions = ['refund', 'returned'];
const submissions = [{ decision: 'refund' }, { decision: 'returned', returnedOn: '2019-11-08', voucherNumber: 'TEST-0001' }];

export const returnLateMoney: ProcessForms = {
  reads: { 'confirm-late-back-pay': reads, 'confirm-late-contribution': reads },
  decisions: { 'confirm-late-back-pay': decisions, 'confirm-late-contribution': decisions },
  submissions: { 'confirm-late-back-pay': submissions, 'confirm-late-contribution': submissions },
  settled: {},
  views: { application: z.object({ applicationDate: z.string() }), latePayment: latePaymentSchema },
};
