/** The parameters can be read: each known, each value of its form, with citation, in the order of the days from which they hold. */
import { basename } from 'node:path';
import { checkParameters, type FaultKind, ParameterError, type ParameterFault } from '../../../src/policy/index.ts';
import { jsonProblem, type ModelFiles, owners } from '../../../src/models/index.ts';
import { parameterSchemas } from '../../../src/processes/index.ts';
import type { Finding, Check } from '../rule.ts';

/** What is no JSON at all is told by the rule `readable`. */
export const check: Check = ({ files }) =>
  faultsOf(files)
    .filter(({ file = '' }) => jsonProblem(files.get(`${owners.parameters.folder}/${file}`) ?? 'null') === undefined)
    .map(finding);

function faultsOf(files: ModelFiles): readonly ParameterFault[] {
  const own = [...files].filter(([path]) => owners.parameters.has(path)).map(([path, text]) => ({ file: basename(path), text }));
  if (own.length === 0) return [];
  try {
    checkParameters(own, parameterSchemas);
    return [];
  } catch (error) {
    if (error instanceof ParameterError) return error.faults;
    throw error;
  }
}

const asItIsWritten =
  '用文本编辑器改正：期限写作 "P30D"（大于零，不超过十年）或者 "45WD"（工作日），催办写作 "R3/P7D"（1至100次），金额写作 "3524.00"，费率写作 "0.08"，比例写作 "0.60"，日期写作 "2026-01-01"；每个取值都有 value、validFrom、citation、note、example 五项，按 validFrom 由早到晚排列。';

const remedies: Readonly<Record<FaultKind, string>> = {
  unreadable: asItIsWritten,
  form: asItIsWritten,
  unknownFile: `文件名应为下列之一，请改名：${Object.keys(parameterSchemas)
    .map((file) => `${file}.json`)
    .join('、')}；流程自有的参数，由开发人员在 src/processes/<流程>/parameters.ts 中登记。`,
  unknownName: '请更正参数名称，或者删除该参数；新增的参数，先由开发人员在 src/processes/<流程>/parameters.ts 中登记。',
  elsewhere: '请移到所指的文件中。',
  missing: '请在所属的参数文件中补上该参数及其取值。',
  doubled: '请只保留一处。',
  doubledSchema: '请由开发人员给其中一处改名，并相应修改参数文件。',
};

/** A problem begins with the file and the parameter, which the finding names already; the day of the value stays. */
function finding({ kind, file = '', name, problem }: ParameterFault): Finding {
  const detail = problem
    .replace(file && `${file}: `, '')
    .replace(name ?? '', '')
    .replace(/^: /, '：');
  return {
    file: `${owners.parameters.folder}/${file}`,
    ...(name === undefined ? {} : { element: name }),
    message: `参数${name === undefined ? '文件' : `“${name}”`}有误${detail}`,
    remedy: remedies[kind],
  };
}
