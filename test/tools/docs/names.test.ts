/** Who renames something in a diagram or a form sees what uses the name when the program is built, not when a case comes by. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '#test';
import { API, type Diagnostic } from 'typescript-7/unstable/sync';
import { nameTypes } from '../../../tools/docs/name-types.ts';
import { taskFiles, workerFiles } from '../../../workers/index.ts';
import { filesOf, projectRoot } from '../../../src/models/files.ts';
import { readProject } from '../../../src/models/project.ts';

/** What is renamed, and where the build then breaks: in which file, and what the line says, where not the name. */
const renamed: readonly { file: string; name: string; breaks: string; line?: string }[] = [
  { file: 'bpmn/enrollment.bpmn', name: 'review-enrollment', breaks: 'workers/enrollment/tasks/review-enrollment.ts' },
  { file: 'bpmn/veteran-back-pay.bpmn', name: 'await-remittance', breaks: 'src/processes/veteran-back-pay/process.ts' },
  { file: 'bpmn/veteran-back-pay.bpmn', name: 'look-up-hardship', breaks: 'workers/veteran-back-pay/tasks/confirm-hardship.ts' },
  { file: 'bpmn/suspension.bpmn', name: 'await-resumption', breaks: 'src/processes/suspension/resumption.ts' },
  { file: 'bpmn/lump-sum-payout.bpmn', name: 'order-payout', breaks: 'workers/lump-sum-payout/order-payout.ts' },
  { file: 'bpmn/suspension.bpmn', name: 'arrears-deletion-requested', breaks: 'src/processes/suspension/arrears-deletion.ts' },
  { file: 'bpmn/veteran-back-pay.bpmn', name: 'refusal-intention', breaks: 'src/processes/veteran-back-pay/process.ts' },
  {
    file: 'forms/lump-sum-payout/review-payout.form',
    name: 'reviewPayout.identityChecked',
    breaks: 'workers/lump-sum-payout/tasks/review-payout.ts',
    line: 'schema:',
  },
  {
    file: 'forms/veteran-back-pay/reconcile-medical-records.form',
    name: 'proof',
    breaks: 'workers/veteran-back-pay/tasks/reconcile-medical-records.ts',
    line: 'clerkStep(',
  },
];

interface CompileError {
  message: string;
  /** The text of the line where it is. */
  line: string;
}

/** What `tsc --noEmit` would find in these files with these names. The others are not asked about: that takes twice as long. */
function errorsWith(names: string, paths: readonly string[]): Map<string, CompileError[]> {
  const found = [...workerFiles, ...taskFiles].map(({ path }) => path);
  const config = join(projectRoot, 'tsconfig.names.json');
  const files = ['workers/index.ts', 'src/api/index.ts', ...found];
  const texts = new Map([
    [config, JSON.stringify({ extends: './tsconfig.json', include: [], files })],
    [join(projectRoot, 'src/models/names.ts'), names],
  ]);
  // What is not among these is read from the folder.
  const compiler = new API({ cwd: projectRoot, fs: { readFile: (path) => texts.get(path) } });
  try {
    const program = compiler.updateSnapshot({ openProjects: [config] }).getProject(config)?.program;
    return new Map(
      paths.map((path) => {
        const file = join(projectRoot, path);
        const text = readFileSync(file, 'utf8');
        const errors = program?.getSemanticDiagnostics(file).map((error) => ({ message: wordsOf(error), line: lineAt(text, error.pos) }));
        if (!errors) throw new Error(`${path} is not part of the program.`);
        return [path, errors];
      }),
    );
  } finally {
    compiler.close();
  }
}

/** An error with what it says of its cause. */
const wordsOf = ({ text, messageChain = [] }: Diagnostic): string => [text, ...messageChain.map(wordsOf)].join('\n');

const lineAt = (text: string, at: number): string => text.slice(text.lastIndexOf('\n', at - 1) + 1).split('\n')[0] ?? '';

test('a renamed element, job type, message, notice or field breaks the build where it is used', async () => {
  const files = new Map(filesOf());
  for (const { file, name } of renamed) {
    const text = files.get(file) ?? '';
    expect([file, name, text.includes(`"${name}"`)]).toEqual([file, name, true]);
    files.set(file, text.replaceAll(new RegExp(`(?<=[">])${name}(?=["<])`, 'g'), `${name}X`));
  }
  const project = await readProject(files);
  expect(project.unreadable).toEqual([]);
  const alone = ['workers/enrollment/tasks/review-enrollment.ts', 'workers/lump-sum-payout/order-payout.ts'];
  const errors = errorsWith(nameTypes(project), [...renamed.map(({ breaks }) => breaks), ...alone]);
  for (const { name, breaks, line } of renamed) {
    const word = name.split('.').at(-1) ?? '';
    const there = errors.get(breaks)?.find(({ message, line: text }) => message.includes(word) && text.includes(line ?? word));
    expect([name, breaks, there, errors.get(breaks)]).toEqual([name, breaks, expect.anything(), expect.anything()]);
  }
  // A renamed task or job type is one error, in the file that is named like it.
  for (const file of alone) expect(errors.get(file)).toHaveLength(1);
});
