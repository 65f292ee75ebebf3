// Whatever field takes an applicant's own words: no spelling of the own number gets through it to where the forms read.
import { describe, expect, test } from '#test';
import { applicationSummary as backPay } from '../../src/processes/veteran-back-pay/views/application-summary.ts';
import { applicationSummary as continuation } from '../../src/processes/continuation/views/application-summary.ts';
import { applicationSummary as enrollment } from '../../src/processes/enrollment/views/application-summary.ts';
import { applicationView as payout } from '../../src/processes/lump-sum-payout/views/application-view.ts';
import { offeredProof } from '../../src/processes/lump-sum-payout/facts/other-proof.ts';
import { applicationView as suspension } from '../../src/processes/suspension/views/application-view.ts';
import { caseProcesses } from '../../src/processes/index.ts';
import { applicationOf } from '../engine/lump-sum-payout/people.ts';
import { shippedParameters } from '../policy/parameter-files.ts';
import { applicationFor } from '../registries/application-for.ts';
import { continuationFor } from '../registries/continuation-for.ts';
import { enrollmentFor } from '../registries/enrollment-for.ts';
import { named, seed } from '../registries/simulated.ts';
import { suspensionFor } from '../registries/suspension-for.ts';

type Path = (string | number)[];
const otherProofs = [{ insteadOf: 'laborContract', description: '用工情况说明' }];

/** Applications with every free text filled in, and what their forms show of them. */
const filled = {
  enrollment: { ...enrollmentFor('测试参五'), registeredDistrict: '示例区', contractPerformanceDistrict: '示例区', otherProofs },
  continuation: { ...continuationFor('测试续三'), contributionPlaces: [{ place: '示例区', months: 12 }] },
  suspension: { ...suspensionFor('测试断一'), transferTo: '邻城区', otherReason: '暂时无力缴费' },
  'lump-sum-payout': { ...applicationOf('测试支一'), otherProofs: [{ insteadOf: 'deathCertificate', description: '判决书' }] },
  'veteran-back-pay': withEverything(applicationFor(seed, named('测试甲一'))),
};

function withEverything(application: ReturnType<typeof applicationFor>) {
  const service = { ...application.service, archiveDifficulty: 'lost', archiveDifficultyDescription: '退役介绍信遗失' };
  const contribution = { insurance: 'pension', from: '2005-01', to: '2005-12', place: '示例市', unit: '示例厂' };
  const proof = { insteadOf: 'contributionRecords', description: '工资条' };
  return { ...application, service, statedContributions: [contribution], otherProofs: [proof] };
}

const fileOf = (application: unknown) => ({ application, documents: [] }) as never;
const shows: Record<keyof typeof filled, (application: never) => unknown> = {
  enrollment: (application) => enrollment(fileOf(application)),
  continuation: (application) => continuation(fileOf(application)),
  suspension: (application) => suspension(fileOf(application)),
  'lump-sum-payout': (application) => payout(fileOf(application), offeredProof(application)),
  'veteran-back-pay': (application) => backPay(fileOf(application), { managedByVeteransBureau: true, parameters: shippedParameters() }),
};

const people = ['applicant', 'agent', 'claimant'];
function texts(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null || people.includes(String(path[0]))) return [];
  return Object.entries(value).flatMap(([name, entry]) => texts(entry, [...path, name]));
}

function withText(application: object, path: Path, text: string): object {
  const changed = structuredClone(application) as Record<string, unknown>;
  const last = path.slice(0, -1).reduce<Record<string, unknown>>((part, name) => part[name] as Record<string, unknown>, changed);
  last[String(path.at(-1))] = text;
  return changed;
}

const fullWidth = (text: string) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
const inWords = (numerals: string) => (text: string) => text.replace(/\d/g, (digit) => numerals[Number(digit)] ?? digit);
const spellings: [string, (number: string) => string][] = [
  ['as it is', (number) => number],
  ['in full width', fullWidth],
  ['with blanks', (number) => number.replace(/(.{4})/g, '$1 ')],
  ['in Chinese digits', inWords('〇一二三四五六七八九')],
  ['in the digits of cheques', inWords('零壹贰叁肆伍陆柒捌玖')],
];

describe.each(Object.keys(filled) as (keyof typeof filled)[])('%s', (id) => {
  const application = filled[id] as unknown as { applicant: { name: string; idNumber: string } };
  const fields = caseProcesses.find((process) => process.id === id)?.application.fields;
  // Whatever field takes a sentence.
  const free = texts(application).filter((path) => fields?.safeParse(withText(application, path, '其一二三说明')).success);

  test('has fields that take an applicant’s own words', () => {
    expect(free.length).toBeGreaterThan(0);
  });

  test.each(spellings)('the own number %s, and the name, come through none of them', (_, spell) => {
    const { name, idNumber } = application.applicant;
    for (const path of free) {
      const shown = JSON.stringify(shows[id](withText(application, path, `其一${spell(idNumber)}，${name}说明`) as never));
      expect({ path, leaked: [spell(idNumber), idNumber, name].filter((secret) => shown.includes(secret)) }).toEqual({ path, leaked: [] });
    }
  });
});
