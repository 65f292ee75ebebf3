/** Once an applicant has died, letters go to whoever inherits: a known relative, the proved heir, else the home of the dead. */
import { afterAll, beforeAll, expect, test } from '#test';
import { setTimeout as pause } from 'node:timers/promises';
import { createLog } from '../../src/log.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { enqueueNoticesFor, loadTemplates, type OutgoingNotice, startNoticeDispatcher } from '../../src/notices/index.ts';
import { caseProcessOf, processes, processOf } from '../../src/processes/index.ts';
import { openTestCases } from '../cases/databases.ts';
import { applicationOf } from '../engine/lump-sum-payout/people.ts';
import { shippedParameters } from '../policy/parameter-files.ts';

let cases: Awaited<ReturnType<typeof openTestCases>>;
beforeAll(async () => {
  cases = await openTestCases();
});
afterAll(() => cases.close());

const services = () => ({
  cases,
  clock: () => new Date(),
  parameters: shippedParameters(),
  templates: loadTemplates(processes),
  processOf: caseProcessOf,
});

const contact = { name: '测试亲属', phone: '13800138002', address: '示例省示例市示例路2号（虚构）' };
const heir = {
  role: 'heir' as const,
  name: '测试继承人',
  idNumber: '510101198602289015',
  phone: '13800138001',
  bankAccount: { accountName: '测试继承人', accountNumber: '6200000000000000027', bankName: '示例银行' },
  documents: ['heirProof' as const],
};

/** Somebody who settles abroad has died; `known`: whom the clerk who reported it can name. */
async function deadCase(known?: typeof contact): Promise<string> {
  const application = applicationOf('测试支三');
  const { caseNumber } = await cases.files.create(application, JSON.stringify(known ?? 'nobody'));
  const { idNumber } = application.applicant;
  await cases.deaths.report({ reportId: caseNumber, idNumber, diedOn: isoDate('2026-11-02'), source: 'window', contact: known });
  await cases.deaths.confirm(caseNumber);
  return caseNumber;
}

/** What a letter to the applicant becomes, on paper and on its way. */
async function letter(caseNumber: string, template: string, sender: string, recipient: 'applicant' | 'heirs'): Promise<OutgoingNotice> {
  const key = `${template}:${Math.random()}`;
  await enqueueNoticesFor(services(), caseNumber, { sender: processOf(sender), template, recipients: [recipient], key, deadlines: {} });
  const sent: OutgoingNotice[] = [];
  const channel = { send: async (notice: OutgoingNotice) => void sent.push(notice) };
  const dispatcher = startNoticeDispatcher({ cases, channel, processOf: caseProcessOf, log: createLog({ level: 'silent' }), pollMs: 10 });
  for (let looks = 0; sent.length === 0 && looks < 500; looks++) await pause(10);
  await dispatcher.stop();
  return sent[0] as OutgoingNotice;
}

test('nobody is known: to the heirs at the home of the dead, and no message to their telephone', async () => {
  const caseNumber = await deadCase();
  const sent = await letter(caseNumber, 'withdrawal-notice', 'lump-sum-payout', 'applicant');
  expect(sent.recipient).toMatchObject({ name: '测试支三同志的继承人', phone: null });
  expect(sent.body).toMatch(/^测试支三同志的继承人：/);
  expect(sent.body).toContain('测试支三同志（公民身份号码');
  await cases.files.close(caseNumber, 'died', []);
});

test('a relative is known: to them; once an heir is proved, to the heir', async () => {
  const caseNumber = await deadCase(contact);
  const told = await letter(caseNumber, 'death-notice', 'settle-with-heirs', 'heirs');
  expect(told.recipient).toMatchObject({ kind: 'heirs', name: contact.name, phone: contact.phone, address: contact.address });
  expect(told.body).toMatch(/^测试亲属同志：/);
  expect(told.body).toContain('因申请人已于2026年11月2日死亡（信息来源：经办人员凭死亡证明登记）');
  expect(told.body).toContain('由继承人、受益人申领后，本件已经提交的材料继续有效');
  expect(told.body.match(/法定继承人证明材料，或者指定受益人证明材料/g)).toHaveLength(1);
  expect(told.body).not.toMatch(/\{\{/);

  await cases.steps.begin(caseNumber, { elementId: 'await-heir-claim', elementInstanceKey: '1', name: '等待继承人申领' });
  await cases.heirs.claim(caseNumber, heir);
  await cases.heirs.decide(caseNumber, true);
  const proved = await letter(caseNumber, 'heir-notice', 'settle-with-heirs', 'heirs');
  expect(proved.recipient).toMatchObject({ name: heir.name, phone: heir.phone });
  expect(proved.body).toMatch(/^测试继承人同志：/);
  expect(proved.body).toContain('一次性支付转由申领人办理');
});
