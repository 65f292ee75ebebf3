/** The office that the requests are sent to: the real server on the real case file, with two cases, and everybody who may ask. */
import { openCases } from '../../src/cases/index.ts';
import { processList } from '../../src/processes/index.ts';
import type { Sender } from '../../src/registries/senders.ts';
import type { Account } from '../../src/sign-in/local/index.ts';
import { auditor, windowClerk } from '../../tools/demo/cast.ts';
import { tokenAt } from '../api/program-token.ts';
import { signed } from '../api/signed.ts';
import { anonymous, operatorToken, programs, startTestApi, type TestApi } from '../api/test-api.ts';
import { newCaseFile } from '../cases/databases.ts';
import { applicationInput, calculation } from '../cases/fixtures.ts';
import { testVault } from '../cases/test-vault.ts';
import { type Rows, rowsIn } from './rows.ts';

export const accounts = [
  'nobody',
  'stranger',
  'applicant',
  'handler',
  'window',
  'clerk',
  'treasurer',
  'auditor',
  'operator',
  'token',
  'program',
] as const;
const senders = ['bank', 'originAgency', 'court'] as const satisfies Sender[];
export type Who = (typeof accounts)[number] | (typeof senders)[number] | 'leaver';

/** They may look at every case. */
const staffOfCases: readonly Who[] = ['window', 'clerk', 'treasurer', 'auditor'];

export interface Office {
  api: TestApi;
  /** Numbers of cases: of the applicant, and of somebody who asks nothing. */
  own: string;
  foreign: string;
  /** What must not be told to them: names, numbers, telephones, addresses of those who have the cases. */
  hiddenFrom(who: Who): readonly string[];
  rows: Rows;
  /** The headers by which somebody says who they are. */
  headersOf(who: Who, target: string, body: string | Buffer | undefined): Promise<Record<string, string>>;
  close(): Promise<void>;
}

/** Of a request that is refused: that it came, and until when a session lasts. */
const noted = ['audit', 'audit_chain', 'sessions'];

const staff = (id: string): Account => ({ kind: 'staff', id, name: id, post: '' });

const application = (name: string, phone: string, address: string) => {
  const input = applicationInput();
  return { ...input, applicant: { ...input.applicant, name, phone, address } };
};

/** Nobody is stopped for asking too much. */
const many = { person: 1e6, clerk: 1e6, address: 1e6, program: 1e6 };

export async function openOffice(): Promise<Office> {
  const { url, drop } = await newCaseFile();
  const cases = await openCases({ databaseUrl: url, processes: processList, vault: testVault });
  const limits = { applications: many, batches: many, prechecks: many, papers: many, prints: many, names: many };
  const api = await startTestApi(() => ({ cases, limits }));
  const mine = application('测试秘甲', '13800000771', '某县某镇七七一号');
  const theirs = application('测试秘乙', '13800000772', '某县某镇七七二号');
  const numberOf = async (one: object) => String((await api.submit(one)).body['caseNumber']);
  const [own, foreign] = [await numberOf(mine), await numberOf(theirs)];
  for (const [index, caseNumber] of [own, foreign].entries()) {
    await cases.instances.recordStarted(caseNumber, `2251799813680${index}`);
    await cases.ledgers.save(caseNumber, calculation());
  }
  const { name, idNumber } = mine.applicant;
  const stranger: Account = { kind: 'person', name: '测试旁人', idNumber: '51010119800101901X' };
  const signedIn: Partial<Record<Who, Account>> = {
    stranger,
    leaver: { kind: 'person', name: '测试经办人', idNumber: '510101197902029018' },
    applicant: { kind: 'person', name, idNumber },
    handler: { ...stranger, unit: { name: '示例市红星纺织厂（虚构）', creditCode: '915101009000111864' } },
    window: windowClerk,
    clerk: staff('zhou.fuhe'),
    treasurer: staff('tao.sikuan'),
    auditor,
    operator: staff('qi.yunwei'),
  };
  const token = await tokenAt(api.issuer, programs[0]);
  const rows = await rowsIn(url, noted);
  return {
    api,
    own,
    foreign,
    rows,
    hiddenFrom(who) {
      if (staffOfCases.includes(who)) return [];
      return [...(who === 'applicant' ? [] : [mine]), theirs].flatMap(({ applicant }) => Object.values(applicant));
    },
    async headersOf(who, target, body) {
      const account = signedIn[who];
      if (account) return api.as(account);
      if (who === 'token') return { authorization: `Bearer ${operatorToken}` };
      if (who === 'program') return token;
      const sender = senders.find((one) => one === who);
      return sender ? signed(target, (body ?? '') as string, { sender }) : anonymous;
    },
    async close() {
      await rows.close();
      await api.stop();
      await cases.close();
      await drop();
    },
  };
}
