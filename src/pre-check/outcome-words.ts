/** How outcome keys of the vocabulary are described, each with the values that it can have; and those of every process. */
import { z } from 'zod';
import { valueNames } from '../applications/index.ts';

/** An undecided key is absent. */
export const yesOrNo = (label: string) => z.boolean().optional().meta({ description: label });
export const months = (label: string) =>
  z
    .int()
    .min(0)
    .optional()
    .meta({ description: `${label}（月）` });
export const amount = (label: string) =>
  z
    .number()
    .optional()
    .meta({ description: `${label}（元）` });
export const text = (label: string, example: string) => z.string().optional().meta({ description: label, example });

function values<const V extends string>(label: string, names: Record<V, string>) {
  const listed = Object.entries<string>(names)
    .map(([value, name]) => `${value}（${name}）`)
    .join('、');
  return { schema: z.enum(Object.keys(names) as [V, ...V[]]).register(valueNames, names), description: `${label}：${listed}` };
}

export function oneOf<const V extends string>(label: string, names: Record<V, string>) {
  const { schema, description } = values(label, names);
  return schema.optional().meta({ description });
}

export function listOf<const V extends string>(label: string, names: Record<V, string>) {
  const { schema, description } = values(label, names);
  return z.array(schema).optional().meta({ description });
}

export const commonOutcomes = {
  eligible: yesOrNo('是否属于受理范围、符合条件'),
  documentsComplete: yesOrNo('材料是否齐全'),
  missingDocuments: z
    .array(z.string())
    .optional()
    .meta({ description: '缺少的材料，齐全的为空', example: ['idCard:copy'] }),
};
