import { z } from 'zod';
import { commonOutcomes } from '../processes/shared/pre-check/outcome-words.ts';
import { prechecks } from './index.ts';

const shapes = [commonOutcomes, ...prechecks.map((preCheck) => preCheck.outcomeSchema)];

/** All outcome keys of the vocabulary. An undecided key is absent. */
export const outcomeSchema = z.strictObject(Object.fromEntries(shapes.flatMap((shape) => Object.entries(shape))));
