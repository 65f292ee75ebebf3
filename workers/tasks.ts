/**
 * What clerks decide: each file `<process>/tasks/<user-task>.ts`, found by its place. Not in index.ts, since the worker that
 * records decisions needs it.
 */
import { filesThatMake } from '../src/jobs/index.ts';
import { type ClerkStep, type ClerkSteps, isClerkStep } from '../src/processes/shared/index.ts';

export const taskFiles = await filesThatMake(import.meta.dirname, 'tasks', isClerkStep);

const steps: Record<string, Record<string, ClerkStep>> = {};
for (const { folder, made } of taskFiles) if (made) (steps[folder] ??= {})[made.task] = made;

export const clerkSteps: ClerkSteps = steps;
