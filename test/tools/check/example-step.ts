/** A clerk's step of an example: its diagrams and forms are not the shipped ones, so their names are not checked when it is compiled. */
import type { z } from 'zod';
import { type ClerkStep, clerkStep, type ClerkStepDefinition } from '../../../src/processes/shared/clerk-step.ts';

type Example<S extends z.ZodType> = Omit<ClerkStepDefinition<never, S, z.ZodObject>, 'task' | 'schema'> & {
  task: string;
  schema: S;
};

export const exampleStep = clerkStep as unknown as <S extends z.ZodType>(definition: Example<S>) => ClerkStep;
