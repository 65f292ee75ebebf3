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
  wordOf,
} from '../../../policy/index.ts';
import { differingLaw, differingLawSchema } from './differing-law.ts';

const parameterViewSchema = z.object({
  name: z.string(),
  value: z.string(),
  validFrom: z.string(),
  note: z.string(),
});

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
export function parameterViews(versions: readonly string[], parameters: ParameterSet, reasons: readonly Reason[]): ParametersShown {
  const used = entriesOf(versions, parameters);
  return {
    parameters: used.map(({ definition, entry }) => ({
      name: definition.title,
      value: definition.name.startsWith('ageLimit') ? ageText(entry.value as number) : valueText(entry.value, definition.hint),
      validFrom: entry.validFrom,
      note: entry.note,
    })),
    usesExampleParameters: used.some(({ entry }) => entry.example),
    exampleParameters: titlesOfExamples(used).join('、'),
    differingLaw: differingLaw(reasons, parameters),
  };
}

/** The titles of those that are only examples, each once, without what stands in brackets. */
export const exampleTitles = (versions: readonly string[], parameters: ParameterSet): string[] =>
  titlesOfExamples(entriesOf(versions, parameters));

function titlesOfExamples(used: ReturnType<typeof entriesOf>): string[] {
  const examples = used.filter(({ entry }) => entry.example);
  return [...new Set(examples.map(({ definition }) => definition.title.replace(/（[^（）]*）$/, '')))];
}

function entriesOf(versions: readonly string[], parameters: ParameterSet) {
  return versions.flatMap((version) => {
    const [name, validFrom] = version.split('@');
    const definition = parameters.definitions.find((candidate) => candidate.name === name);
    const entry = definition?.values.find((candidate) => candidate.validFrom === validFrom);
    return definition && entry ? [{ definition, entry }] : [];
  });
}

/** A code is told in the word that the owner's hint has for it. */
function valueText(value: unknown, hint: string | undefined): string {
  if (value instanceof Money) return value.toString();
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return countText(value);
  if (typeof value === 'string') return wordOf(hint, value) ?? value;
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
