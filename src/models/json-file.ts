/** The JSON files of the owners that the program reads as it starts: they are no models, and no tool opens them but an editor. */
import { join } from 'node:path';
import type { z } from 'zod';
import { FileUnusable } from '../file-unusable.ts';
import { projectRoot } from './files.ts';
import { jsonProblem } from './json-problem.ts';
import { readText } from './text.ts';

/**
 * @param path from the project's root
 * @param text default: what stands there
 * @throws FileUnusable
 */
export function readJson<T>(path: string, schema: z.ZodType<T>, text = readText(join(projectRoot, path))): T {
  const parsed = schema.safeParse(parse(path, text));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || '(whole file)'} ${issue.message}`).join('; ');
  throw new FileUnusable(path, { en: problems, zh: problems });
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const en = `it is no JSON (${(error as Error).message}), which has ${text.split('\n').length} lines`;
    throw new FileUnusable(path, { en, zh: jsonProblem(text) ?? '' });
  }
}
