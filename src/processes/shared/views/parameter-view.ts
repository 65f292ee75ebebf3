/** The parameters on which a calculation rests, for the reviewing clerk. */
import { z } from 'zod';
import { Money } from '../../../policy/money.ts';
import type { ParameterDefinition } from '../../../policy/parameter-check.ts';
import type { RetirementAgeRule } from '../../../policy/parameter-forms.ts';
import type { ParameterSet } from '../../../policy/parameters.ts';
import { ageText, countText, monthText } from '../../../policy/wording.ts';

export const parameterViewSchema = z.object({
  name: z.string(),
  value: z.string(),
  validFrom: z.string(),
  note: z.string(),
});
export type ParameterView = z.output<typeof parameterViewSchema>;

/** Looks up "name@validFrom", as the calculation noted it. */
export function parameterViews(
  versions: readonly string[],
  parameters: ParameterSet,
): { parameters: ParameterView[]; usesExampleParameters: boolean } {
  const used = versions.flatMap((version) => {
    const [name, validFrom] = version.split('@');
    const definition = parameters.definitions.find((candidate) => candidate.name === name);
    const entry = definition?.values.find((candidate) => candidate.validFrom === validFrom);
    return definition && entry ? [{ definition, entry }] : [];
  });
  return {
    parameters: used.map(({ definition, entry }) => ({
      name: definition.title,
      value: valueText(entry.value),
      validFrom: entry.validFrom,
      note: entry.note,
    })),
    usesExampleParameters: used.some(({ entry }) => entry.example),
  };
}

const words: Record<string, string> = {
  servedSentences: '仅实际服刑的',
  everySentence: '含管制和缓刑',
  touched: '服刑涉及的月份均不缴费',
  whole: '仅整月服刑的月份不缴费',
  earliestFirst: '从最早的月份起',
  latestFirst: '从最近的月份起',
  contributionMonth: '按应缴月份',
  applicationMonth: '按申请月份',
  asBackPay: '与补缴相同',
  veteran: '退役士兵本人',
  retirementDate: '退休时间',
  transferDate: '调入时间',
  urbanEnterprise: '仅城镇企业',
  anyUrbanEmployer: '城镇各类用人单位',
  anyOfCity: '本市城镇户口或者农村户口',
  cityUrban: '仅本市城镇户口',
};

function valueText(value: ParameterDefinition['values'][number]['value']): string {
  if (value instanceof Money) return value.toString();
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return countText(value);
  if (typeof value === 'string') return words[value] ?? value;
  return byGender(value as { male: unknown; female: unknown });
}

function byGender({ male, female }: { male: unknown; female: unknown }): string {
  const text = (value: unknown) => (typeof value === 'number' ? countText(value) : retirementText(value as RetirementAgeRule));
  return `男${text(male)}，女${text(female)}`;
}

function retirementText({ originalMonths, delay }: RetirementAgeRule): string {
  const rise = delay ? `（${monthText(delay.from)}起每${countText(delay.everyMonths)}延迟1个月，至${ageText(delay.maxMonths)}）` : '';
  return `${ageText(originalMonths)}${rise}`;
}
