import type { Progress } from '../../src/api/index.ts';
import type { Expectation } from './example.ts';

export type BackPay = Extract<Progress['calculation'], { backPayMonths: number }>;

/** Every point in which a case ended otherwise than expected, in Chinese: which one, what was expected, what was found. */
export function compare(expect: Expectation, progress: Progress): string[] {
  return [
    ...differs('办理结果', expect.outcome, progress.outcome),
    ...fieldsDiffer('核定结果', expect.calculation, calculationOf(progress)),
    ...fieldsDiffer('补缴责任主体', expect.payer, progress.payer),
    ...(expect.hardship === undefined ? [] : differs('困难情形', expect.hardship, progress.hardship)),
    ...(expect.total === undefined ? [] : differs('应缴合计', expect.total, progress.calculation?.total)),
    ...(expect.payout === undefined ? [] : differs('一次性支付金额', expect.payout, progress.payout?.amount)),
    ...requirementsMissing(expect, progress),
    ...ledgerDiffers(expect, progress),
    ...stepsDiffer(expect, progress),
    ...noticesDiffer(expect, progress),
  ];
}

function differs(what: string, expected: unknown, found: unknown): string[] {
  return expected === found ? [] : [`${what}：应为${show(expected)}，实为${show(found)}`];
}

function fieldsDiffer(what: string, expected: object | undefined, found: object | null): string[] {
  return Object.entries(expected ?? {}).flatMap(([field, value]) =>
    differs(`${what}.${field}`, value, (found as Record<string, unknown> | null)?.[field]),
  );
}

function calculationOf({ calculation }: Progress): object | null {
  if (!calculation || !('backPayMonths' in calculation)) return calculation;
  const { pension, medical } = calculation as BackPay;
  return {
    ...calculation,
    pensionExtensionMonths: pension.extensionMonths,
    pensionLumpSumMonths: pension.lumpSumMonths,
    medicalLumpSumMonths: medical.lumpSumMonths,
  };
}

function ledgerDiffers(expect: Expectation, { ledger }: Progress): string[] {
  return Object.entries(expect.ledger ?? {}).flatMap(([insurance, byTreatment]) =>
    Object.entries(byTreatment ?? {}).flatMap(([treatment, rows]) => {
      const found = ledger.filter((row) => row.insurance === insurance && row.treatment === treatment).length;
      return differs(`台账${insurance}.${treatment}月数`, rows, found);
    }),
  );
}

function requirementsMissing({ requirements = [] }: Expectation, { decisions }: Progress): string[] {
  const cited = new Set(decisions.flatMap(({ reasons }) => reasons.map(({ requirement }) => requirement)));
  return requirements.filter((id) => !cited.has(id)).map((id) => `依据${id}：应当引用，实际没有`);
}

function stepsDiffer({ steps = [], stepsNotTaken = [] }: Expectation, { stepsDone }: Progress): string[] {
  const taken = new Set(stepsDone.map(({ elementId }) => elementId));
  return [
    ...steps.filter((step) => !taken.has(step)).map((step) => `环节${step}：应当经过，实际没有`),
    ...stepsNotTaken.filter((step) => taken.has(step)).map((step) => `环节${step}：不应经过，实际经过`),
  ];
}

function noticesDiffer({ notices: expected = [] }: Expectation, { notices }: Progress): string[] {
  return expected.flatMap(({ template, to }) =>
    to
      .filter((recipient) => !notices.some((notice) => notice.template === template && notice.recipient === recipient))
      .map((recipient) => `告知书${template}：应当送达${recipient}，实际没有`),
  );
}

function show(value: unknown): string {
  if (value === undefined || value === null) return '无';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
