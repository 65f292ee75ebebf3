/** The parameters on which a calculation rests, for the reviewing clerk. */
import { z } from 'zod';
import {
  ageText,
  countText,
  Money,
  monthText,
  type ParameterSet,
  type Reason,
  type RetirementAgeRule,
  termText,
  wordOf,
} from '../../../policy/index.ts';
import { differingLaw, differingLawSchema, type RulesNow } from './differing-law.ts';

const parameterViewSchema = z.object({
  name: z.string(),
  value: z.string(),
  validFrom: z.string(),
  note: z.string(),
});
export type ParameterRow = z.output<typeof parameterViewSchema>;

/** What a view says of the parameters that it rests on, and of the law beside its rules. */
export const parametersShown = {
  parameters: z.array(parameterViewSchema),
  usesExampleParameters: z.boolean(),
  /** Which of them are only examples, in words; empty if none is. */
  exampleParameters: z.string(),
  differingLaw: z.array(differingLawSchema),
};
export type ParametersShown = z.output<z.ZodObject<typeof parametersShown>>;

/** Looks up "name@validFrom", as the calculation noted it. */
export function parameterViews(versions: readonly string[], now: RulesNow, reasons: readonly Reason[]): ParametersShown {
  const { parameters } = now;
  const examples = exampleTitles(versions, parameters);
  return {
    parameters: parameterRows(versions, parameters),
    usesExampleParameters: examples.length > 0,
    exampleParameters: examples.join('、'),
    differingLaw: differingLaw(reasons, now),
  };
}

/** Those that there still are, each with its value and the day from which that holds. */
export function parameterRows(versions: readonly string[], parameters: ParameterSet): ParameterRow[] {
  return versions.flatMap((version) => {
    const { definition, entry } = entryOf(version, parameters);
    if (!definition || !entry) return [];
    const { value, validFrom, note } = entry;
    const text = definition.name.startsWith('ageLimit') ? ageText(value as number) : valueText(value, definition.hint);
    return [{ name: definition.title, value: text, validFrom, note }];
  });
}

/** Examples of earlier versions: the ledgers of cases that run since then name them still. */
const formerTitles: Readonly<Record<string, string>> = {
  individualBaseCap: '个人参保人员基本养老保险月缴费基数上限',
  individualContributionBase: '个人参保人员基本养老保险月缴费基数',
  medicalContributionBase: '城镇职工基本医疗保险月缴费基数',
  pensionContributionBase: '基本养老保险月缴费基数',
};

/**
 * The titles of those that are only examples, each once, without what stands in brackets. So is what is no longer among
 * the parameters: nobody has confirmed it.
 */
export function exampleTitles(versions: readonly string[], parameters: ParameterSet): string[] {
  const titles = versions.flatMap((version) => {
    const { name, definition, entry } = entryOf(version, parameters);
    if (entry && !entry.example) return [];
    return [titleOf(name, definition)];
  });
  return [...new Set(titles)];
}

/** "单位缴费比例（2019-05-01起）": a parameter that a ledger noted as `name@validFrom`. */
export function versionText(version: string, parameters: ParameterSet): string {
  const { name, definition } = entryOf(version, parameters);
  return `${titleOf(name, definition)}（${version.slice(name.length + 1)}起）`;
}

/** The same with its value and where that is laid down; of what is no longer among the parameters only since when. */
export function groundedVersionText(version: string, parameters: ParameterSet): string {
  const { definition, entry } = entryOf(version, parameters);
  if (!definition || !entry) return versionText(version, parameters);
  return `${versionText(version, parameters)}：${valueText(entry.value, definition.hint)}，依据：${entry.citation}${entry.example ? '（示例值）' : ''}`;
}

/** Without what stands in brackets; also of what is no longer among the parameters. */
const titleOf = (name: string, definition: ParameterSet['definitions'][number] | undefined): string =>
  (definition?.title ?? formerTitles[name] ?? '已停用的政策参数').replace(/（[^（）]*）$/, '');

function entryOf(version: string, parameters: ParameterSet) {
  const [name = '', validFrom] = version.split('@');
  const definition = parameters.definitions.find((candidate) => candidate.name === name);
  return { name, definition, entry: definition?.values.find((candidate) => candidate.validFrom === validFrom) };
}

/** A code is told in the word that the owner's hint has for it. */
function valueText(value: unknown, hint: string | undefined): string {
  if (value instanceof Money) return value.toString();
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return countText(value);
  if (typeof value === 'string') return wordOf(hint, value) ?? termText(value);
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
