/** Somebody tells that a person has died: a register by a signed callback, or a clerk who holds the operator token. */
import { z } from 'zod';
import { choice, contact, group, isIdNumber, number, personOf, text } from '../applications/index.ts';
import { type Cases, type DeathReport, deathSourceNames } from '../cases/index.ts';
import type { Clock } from '../clock.ts';
import type { AgencyKeys } from '../registries/index.ts';
import { foreign, pastDate, signature, signedBy, unsigned } from './callback.ts';
import { Failure, failureSchema } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

interface Services {
  cases: Cases;
  clock: Clock;
  agencyKeys: AgencyKeys;
  wakePublisher: () => void;
}

const fieldsBy = (clock: Clock) => ({
  reportId: text('死亡信息编号', 128).meta({ description: '死亡信息编号：同一编号只登记一次', example: 'SW-2026-0001' }),
  idNumber: number('公民身份号码', '请按身份证上的18位号码填写', isIdNumber),
  diedOn: pastDate('死亡日期', clock).meta({ description: '死亡日期', example: '2026-11-02' }),
  source: choice('信息来源', deathSourceNames),
});

type Reported = Omit<DeathReport, 'contact'>;

function notBeforeBirth({ value, issues }: z.core.ParsePayload<Reported>): void {
  // Of a number that is none nothing can be read.
  if (issues.length > 0 || value.diedOn >= personOf(value.idNumber).birthDate) return;
  const message = '死亡日期不得早于公民身份号码所载的出生日期，请核对死亡日期和公民身份号码。';
  issues.push({ code: 'custom', path: ['diedOn'], message, input: value.diedOn });
}

const recordedSchema = z.object({ cases: z.int().meta({ description: '新登记的在办业务件数' }) }).meta({ id: 'DeathRecorded' });
const reportedSchema = z
  .object({ caseNumbers: z.array(z.string()).meta({ description: '新登记的在办业务的受理编号' }) })
  .meta({ id: 'DeathReported' });
const used = { description: '该编号已用于其他内容', schema: failureSchema };

const description =
  '登记到该人员的各件在办业务，由经办人员核实；核实之前暂缓向本人寄送文书，属实的停止办理。没有在办业务的，不登记。同一编号、同一内容重复报送的，不重复登记。';

export function deathRoutes({ cases, clock, agencyKeys, wakePublisher }: Services): Route[] {
  const fields = fieldsBy(clock);
  const record = async (report: DeathReport) => {
    const { caseNumbers } = await cases.deaths.report(report);
    if (caseNumbers.length > 0) wakePublisher();
    return caseNumbers;
  };
  return [
    defineRoute({
      method: 'post',
      path: '/api/deaths',
      operationId: 'recordDeath',
      summary: '死亡信息（公安、民政、卫生健康等登记机关）',
      description: `须签名。${description}`,
      tag: '死亡信息',
      request: { headers: signature, body: group('死亡信息', fields).check(notBeforeBirth).meta({ id: 'DeathReport' }) },
      responses: {
        200: { description: '已收到', schema: recordedSchema },
        401: unsigned,
        403: foreign,
        409: used,
      },
      authenticate: signedBy(agencyKeys, 'publicSecurity', 'civilAffairs', 'health', 'court'),
      handle: async ({ body, sender, log }) => {
        if (body.source !== sender) {
          throw new Failure(
            403,
            `信息来源“${deathSourceNames[body.source]}”不是签名的机构。`,
            '各机构只报送本机构登记的死亡信息，请更正信息来源。',
          );
        }
        const caseNumbers = await record(body);
        log.info({ caseNumbers }, 'a death was reported by a register');
        return { status: 200, body: { cases: caseNumbers.length } };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/api/operations/deaths',
      operationId: 'reportDeath',
      summary: '登记死亡信息（经办人员）',
      description: `由经办人员凭死亡证明登记；可以填写联系的亲属，此后的文书寄给该亲属。${description}`,
      tag: '运行维护',
      request: {
        body: group('死亡信息', { ...fields, contact: contact.optional() })
          .check(notBeforeBirth)
          .meta({ id: 'DeathReportByClerk' }),
      },
      responses: { 200: { description: '已登记', schema: reportedSchema }, 409: used },
      handle: async ({ body, log }) => {
        const caseNumbers = await record(body);
        log.info({ caseNumbers }, 'a death was reported by a clerk');
        return { status: 200, body: { caseNumbers } };
      },
    }),
  ];
}
