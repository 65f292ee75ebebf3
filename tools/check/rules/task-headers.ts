/** The headers of a step say what its worker is to do: which notice, which outcome. They are there, and have a value that it knows. */
import { extensionList, flowElementsOf } from '../../../src/models/index.ts';
import { workersOf } from '../data-flow/results.ts';
import type { Finding, Check } from '../rule.ts';
import { didYouMean } from '../similar.ts';
import { called } from '../../bpmnlint-plugin/index.ts';

export const check: Check = ({ diagrams }, contract) => {
  return diagrams.flatMap(({ path, process }) =>
    flowElementsOf(process).flatMap((element) => {
      const headers = Object.fromEntries(
        extensionList(element, 'zeebe:TaskHeaders', 'values').map(({ key, value }) => [String(key), value as string | undefined]),
      );
      return workersOf(element, 'task', contract).flatMap(({ headers: known }) =>
        (known.safeParse(headers).error?.issues ?? []).map((issue): Finding => {
          const name = String(issue.path[0]);
          const values = issue.code === 'invalid_value' ? issue.values.map(String) : [];
          const written = headers[name];
          return {
            file: path,
            element: element.id,
            message:
              written === undefined
                ? `${called(element)}缺少任务标头“${name}”。`
                : `${called(element)}的任务标头“${name}”不能是“${written}”。`,
            remedy: `${written === undefined ? '' : didYouMean(written, values)}请在“Headers”中将${name}填写为下列之一：${values.join('、')}。`,
          };
        }),
      );
    }),
  );
};
