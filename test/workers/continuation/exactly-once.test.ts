/** The orders to the register: once, whatever is delivered twice, and never after a withdrawal (C-01, C-14, C-19, C-20). */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { month } from '../../../src/policy/months.ts';
import type { Worker } from '../../../src/jobs/worker.ts';
import calculateCollection from '../../../workers/continuation/calculate-collection.ts';
import checkTransferReply from '../../../workers/continuation/check-transfer-reply.ts';
import postCollection from '../../../workers/continuation/post-collection.ts';
import requestTransfer from '../../../workers/continuation/request-transfer.ts';
import resumeParticipation from '../../../workers/continuation/resume-participation.ts';
import returnAllMaterials from '../../../workers/continuation/return-all-materials.ts';
import returnTransferMaterials from '../../../workers/continuation/return-transfer-materials.ts';
import closeCase from '../../../workers/shared/close-case.ts';
import { suspensionFor } from '../../registries/suspension-for.ts';
import { participantNamed } from '../../registries/simulated.ts';
import { bureau, type Bureau } from './bureau.ts';

let at: Bureau;
beforeAll(async () => {
  at = await bureau();
});
afterAll(() => at.at.stop());

async function reviewed(...of: Parameters<Bureau['caseOf']>): Promise<string> {
  const caseNumber = await at.caseOf(...of);
  await at.toReview(caseNumber);
  return caseNumber;
}

async function twice(worker: Worker, caseNumber: string, visit?: number): Promise<void> {
  const first = await at.run(worker, caseNumber, visit);
  expect(await at.run(worker, caseNumber, visit)).toEqual(first);
}

const resume = (caseNumber: string) => at.run(resumeParticipation, caseNumber);

test('every worker that orders something delivers it once', async () => {
  const caseNumber = await reviewed('测试续十五');
  await twice(requestTransfer, caseNumber);
  await at.answers(caseNumber, '测试续十五');
  await twice(checkTransferReply, caseNumber);
  await twice(calculateCollection, caseNumber);
  await twice(resumeParticipation, caseNumber);
  await twice(postCollection, caseNumber);
  expect(await at.orders(caseNumber)).toEqual(['transferRequest', 'resumption', 'contributions', 'arrearsClearance']);
  const progress = await at.at.cases.progress.of(caseNumber);
  expect(progress?.postings).toMatchObject([{ months: 11 }]);
  expect(progress?.decisions.filter(({ step }) => step === 'post-collection')).toHaveLength(1);
});

describe('C-19 the details are missing more than once', () => {
  test('each visit of the step is a return of its own, and a repeated delivery none', async () => {
    const caseNumber = await reviewed('测试续三');
    await at.run(requestTransfer, caseNumber);
    await at.answers(caseNumber, '测试续三');
    for (const visit of [1, 2]) {
      expect(await at.run(checkTransferReply, caseNumber, visit)).toMatchObject({ transferResult: 'transferMaterials' });
      await twice(returnTransferMaterials, caseNumber, visit);
    }
    expect(await at.orders(caseNumber)).toEqual(['transferRequest', 'transferReturn', 'transferReturn']);
    const body = await at.bodyOf(caseNumber, 'send-transfer-return-notice', 'transfer-return-notice');
    expect(body).toContain('远山县的社会保险经办机构于2026年11月16日作出答复。经核对，转入资料已退回原参保地，并要求补齐明细。');
    const pending = await at.bodyOf(caseNumber, 'remind-transfer', 'transfer-pending-notice');
    expect(pending).toContain('已于2026年11月10日向远山县的社会保险经办机构请求转移养老保险关系');
    expect(pending).toContain('等待的期限至2026年12月25日止');
  });

  test('without a reply there is nothing to check', async () => {
    await expect(at.run(checkTransferReply, await reviewed('测试续三'))).rejects.toThrow('no reply of the agency');
  });
});

describe('C-20 the fund differs', () => {
  test('everything goes back once, and the case waits for the corrected transfer', async () => {
    const caseNumber = await reviewed('测试续四');
    await at.run(requestTransfer, caseNumber);
    await at.answers(caseNumber, '测试续四');
    expect(await at.run(checkTransferReply, caseNumber)).toMatchObject({ transferResult: 'allMaterials' });
    await twice(returnAllMaterials, caseNumber);
    expect(await at.orders(caseNumber)).toEqual(['transferRequest', 'transferReturn']);
    const body = await at.bodyOf(caseNumber, 'send-all-returned-notice', 'all-returned-notice');
    expect(body).toContain('申请不因资料退回而终止，无须重新提出。提出申请之月仍为2026年11月');
    expect(body).not.toMatch(/不予|行政复议/);
    await at.answers(caseNumber, '测试续四', 1);
    expect(await at.run(checkTransferReply, caseNumber, 2)).toMatchObject({ transferResult: 'accept' });
  });

  test('a case that began when that ended it is told so, and refused by that clause', async () => {
    const caseNumber = await reviewed('测试续四');
    await at.run(requestTransfer, caseNumber);
    await at.answers(caseNumber, '测试续四');
    await at.run(checkTransferReply, caseNumber);
    expect(await at.bodyOf(caseNumber, 'send-all-returned-notice', 'transfer-return-notice')).toContain('本次申请不予办理');
    await at.at.run(closeCase, caseNumber, {}, { id: 'close-refused-case', process: 'continuation', headers: { outcome: 'refused' } });
    expect((await at.at.cases.files.get(caseNumber)).outcomeReasons.map(({ requirement }) => requirement)).toEqual(['C-20']);
  });
});

describe('C-01 contributions go on', () => {
  const calculated = async (name: string) => {
    const caseNumber = await reviewed(name);
    await at.run(calculateCollection, caseNumber);
    return caseNumber;
  };

  test('not after a withdrawal: the job fails until it is cut off', async () => {
    const caseNumber = await calculated('测试续一');
    await at.at.cases.withdrawals.request(caseNumber);
    await expect(resume(caseNumber)).rejects.toThrow('the applicant has withdrawn');
    expect(await at.orders(caseNumber)).toEqual([]);
  });

  test('from then on no withdrawal is taken', async () => {
    const caseNumber = await calculated('测试续一');
    await resume(caseNumber);
    await expect(at.at.cases.withdrawals.request(caseNumber)).rejects.toThrow();
  });

  test('ended by the suspension’s own case meanwhile: they go on already, and are not ordered again', async () => {
    const caseNumber = await calculated('测试续十');
    const other = {
      idempotencyKey: 'resumed elsewhere',
      caseNumber: 'BJ2026-00000-00000',
      idNumber: participantNamed('测试续十').idNumber,
    };
    await at.at.agencies.registries.pensionRelations.resume({ ...other, place: '示例区', from: month('2026-11') });
    await resume(caseNumber);
    await at.run(postCollection, caseNumber);
    expect(await at.orders(caseNumber)).toEqual(['contributions']);
  });

  test('refused by the register for another reason: somebody has to look', async () => {
    const caseNumber = await calculated('测试续一');
    const other = { idempotencyKey: 'ended elsewhere', caseNumber: 'BJ2026-00000-00000', idNumber: participantNamed('测试续一').idNumber };
    await at.at.agencies.registries.pensionRelations.terminate({ ...other, cutoffDate: '2026-11-01' as never, reason: 'death' });
    await expect(resume(caseNumber)).rejects.toThrow('refused with 409');
  });

  test('a suspension that waits for it is told once; one that does not wait yet is left alone', async () => {
    const caseNumber = await calculated('测试续十');
    const { idNumber } = participantNamed('测试续十');
    const applicant = { name: '测试续十', idNumber, phone: '13800138000' };
    const { caseNumber: suspension } = await at.at.cases.files.create(suspensionFor('测试断五', { applicant }), 'suspension');
    await resume(caseNumber);
    expect((await at.at.cases.messages.pending(100)).filter(({ name }) => name === 'contributions-resumed')).toEqual([]);
    await at.at.cases.steps.begin(suspension, { elementId: 'await-resumption', elementInstanceKey: '1', name: '等待恢复缴费' });
    await resume(caseNumber);
    await resume(caseNumber);
    const told = (await at.at.cases.messages.pending(100)).filter(({ name }) => name === 'contributions-resumed');
    expect(told).toMatchObject([{ correlationKey: suspension, variables: { resumedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) } }]);
  });
});
