/** The parameters can be read: each known, each value of its form, with citation, in the order of the days from which they hold. */
import { basename } from 'node:path';
import { checkParameters, ParameterError } from '../../../src/policy/parameter-check.ts';
import { owners } from '../../../src/models/owners.ts';
import type { ModelFiles } from '../../../src/models/files.ts';
import type { Finding, Check } from '../rule.ts';

export const check: Check = ({ files }) => problemsOf(files).map(finding);

function problemsOf(files: ModelFiles): readonly string[] {
  const own = [...files].filter(([path]) => owners.parameters.has(path)).map(([path, text]) => ({ file: basename(path), text }));
  if (own.length === 0) return [];
  try {
    checkParameters(own);
    return [];
  } catch (error) {
    if (error instanceof ParameterError) return error.problems;
    throw error;
  }
}

/** A problem begins with the file, where there is one, then the parameter with the day of the value. */
function finding(problem: string): Finding {
  const [, file, name, detail = problem] = /^(?:(\S+\.json): )?(?:(\w+)(?=@|:| →))?(.*)$/s.exec(problem) ?? [];
  return {
    file: `${owners.parameters.folder}/${file ?? ''}`,
    ...(name === undefined ? {} : { element: name }),
    message: `参数${name === undefined ? '文件' : `“${name}”`}有误${detail.replace(/^: /, '：')}`,
    remedy:
      '用文本编辑器改正：期限写作 "P30D"，催办写作 "R3/P7D"，金额写作 "3524.00"，费率写作 "0.08"，日期写作 "2026-01-01"；每个取值都有 value、validFrom、citation、note、example 五项，按 validFrom 由早到晚排列。',
  };
}
