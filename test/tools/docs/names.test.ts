/** Who renames something in a diagram or a form sees what uses the name when the program is built, not when a case comes by. */
import { join, relative } from 'node:path';
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { nameTypes } from '../../../tools/docs/name-types.ts';
import { filesOf, projectRoot } from '../../../src/models/files.ts';
import { readProject } from '../../../src/models/project.ts';

/** What is renamed, and where the build then breaks. */
const renamed = [
  { file: 'bpmn/enrollment.bpmn', name: 'review-enrollment', breaks: 'workers/enrollment/decisions.ts' },
  { file: 'bpmn/veteran-back-pay.bpmn', name: 'await-remittance', breaks: 'src/processes/veteran-back-pay/process.ts' },
  { file: 'bpmn/veteran-back-pay.bpmn', name: 'look-up-hardship', breaks: 'workers/veteran-back-pay/tasks/confirm-hardship.ts' },
  { file: 'bpmn/suspension.bpmn', name: 'await-resumption', breaks: 'src/processes/suspension/resumption.ts' },
  { file: 'bpmn/lump-sum-payout.bpmn', name: 'order-payout', breaks: 'workers/index.ts' },
  { file: 'bpmn/suspension.bpmn', name: 'arrears-deletion-requested', breaks: 'src/processes/suspension/arrears-deletion.ts' },
  { file: 'bpmn/veteran-back-pay.bpmn', name: 'refusal-intention', breaks: 'src/processes/veteran-back-pay/process.ts' },
  {
    file: 'forms/lump-sum-payout/review-payout.form',
    name: 'reviewPayout.identityChecked',
    breaks: 'workers/lump-sum-payout/tasks/review-payout.ts',
  },
  {
    file: 'forms/veteran-back-pay/reconcile-medical-records.form',
    name: 'proof',
    breaks: 'workers/veteran-back-pay/tasks/reconcile-records.ts',
  },
];

const configFile = join(projectRoot, 'tsconfig.json');
const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(configFile, ts.sys.readFile).config, ts.sys, projectRoot);

/** As `tsc --noEmit` would find it with these names: messages by file. */
function errorsWith(names: string): Map<string, string[]> {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name.endsWith('/src/models/names.ts') ? ts.createSourceFile(name, names, ts.ScriptTarget.ES2024) : read(name, ...rest);
  const program = ts.createProgram(
    ['workers/index.ts', 'src/api/index.ts'].map((path) => join(projectRoot, path)),
    options,
    host,
  );
  const errors = new Map<string, string[]>();
  for (const { file, messageText } of program.getSemanticDiagnostics()) {
    const path = relative(projectRoot, file?.fileName ?? '');
    errors.set(path, [...(errors.get(path) ?? []), ts.flattenDiagnosticMessageText(messageText, '\n')]);
  }
  return errors;
}

test('a renamed element, job type, message, notice or field breaks the build where it is used', async () => {
  const files = new Map(filesOf());
  for (const { file, name } of renamed) {
    const text = files.get(file) ?? '';
    expect([file, name, text.includes(`"${name}"`)]).toEqual([file, name, true]);
    files.set(file, text.replaceAll(new RegExp(`(?<=[">])${name}(?=["<])`, 'g'), `${name}X`));
  }
  const project = await readProject(files);
  expect(project.unreadable).toEqual([]);
  const errors = errorsWith(nameTypes(project));
  for (const { name, breaks } of renamed) {
    expect([breaks, errors.get(breaks)?.join('\n')]).toEqual([breaks, expect.stringContaining(name.split('.').at(-1) ?? '')]);
  }
});
