/** `npm run diff -- BASE [HEAD]`: what changed in the models, for owners and for reviews. */
import { writeFile } from 'node:fs/promises';
import { said } from '../../src/language.ts';
import type { ModelFiles, Project } from '../../src/models/index.ts';
import type { ChangeSet, VersionNames } from '../diff/index.ts';
import type { AddCommand } from './command.ts';
import { CommandProblem, modelsDir, typedPath } from '../shared/index.ts';

interface Options {
  html?: string;
  json?: true;
  /** True: onto the standard output. */
  markdown?: string | true;
  root?: string;
}

const WORKING_FOLDER = '工作目录';

export const addDiff: AddCommand = (program) => {
  program
    .command('diff')
    .description(
      said({
        en: 'Say in Chinese what changed in diagrams, forms, tables, parameters and notices between two versions of this project.',
        zh: '列出两个版本之间流程图、表单、决策表、参数和通知有哪些改动。',
      }),
    )
    .argument('<base>', said({ en: 'a commit, branch or tag of git', zh: 'git的提交、分支或者标签' }))
    .argument(
      '[head]',
      said({
        en: 'a commit, branch or tag of git; default: the files as they are in the folder now',
        zh: 'git的提交、分支或者标签；默认为文件夹中现在的文件',
      }),
    )
    .option(
      '--html <file>',
      said({ en: 'write a page with both versions of each diagram, the changes coloured', zh: '生成前后两图对照的网页，改动处着色' }),
    )
    .option('--json', said({ en: 'print the changes as one JSON document', zh: '输出一个JSON文档' }))
    .option('--markdown [file]', said({ en: 'print the changes as Markdown, or write them to a file', zh: '以Markdown输出，或者写入文件' }))
    .option(
      '--root <dir>',
      said({
        en: 'the project in another folder (a repository of git); default: MODELS_DIR, or this project',
        zh: '另一个文件夹中的项目（git仓库）；默认为MODELS_DIR所指，或者本项目',
      }),
    )
    .addHelpText(
      'after',
      said({
        en: '\nExit code: 0 = compared, with or without changes; 2 = a version is unknown or a file cannot be read.',
        zh: '\n退出码：0为已比较，不论有无改动；2为没有这个版本，或者文件不能读取。',
      }),
    )
    .action(diff);
};

async function diff(base: string, head: string | undefined, options: Options): Promise<void> {
  const [{ diffProjects, summaryOf, unreadableText }, { readProject }] = await Promise.all([
    import('../diff/index.ts'),
    import('../../src/models/index.ts'),
  ]);
  const root = modelsDir(options.root);
  const projects = { base: await readProject(await filesOfVersion(base, root)), head: await readProject(await filesOfVersion(head, root)) };
  const names = { base, head: head ?? WORKING_FOLDER };
  const changeSet = diffProjects(projects.base, projects.head);
  await write(changeSet, names, projects, options);
  const written = [options.html, options.markdown].filter((file) => typeof file === 'string');
  if (written.length > 0) process.stderr.write(`${summaryOf(changeSet)}: ${written.join(', ')}\n`);
  if (changeSet.unreadable.length > 0) throw new CommandProblem(unreadableText(changeSet, names).join('\n'));
}

async function filesOfVersion(revision: string | undefined, root: string | undefined): Promise<ModelFiles> {
  const { filesAt, filesOf, UnknownRevision } = await import('../../src/models/index.ts');
  try {
    return revision === undefined ? filesOf(root) : filesAt(revision, root);
  } catch (error) {
    if (error instanceof UnknownRevision) throw new CommandProblem(error.message);
    throw error;
  }
}

async function writeTo(file: string, text: string): Promise<void> {
  try {
    await writeFile(typedPath(file), text);
  } catch (error) {
    throw new CommandProblem(
      said({
        en: `cannot write ${file}: ${(error as Error).message}. Name a file in a folder that is there.`,
        zh: `不能写入${file}：${(error as Error).message}。请写已有文件夹中的文件。`,
      }),
    );
  }
}

async function write(
  changeSet: ChangeSet,
  names: VersionNames,
  projects: { base: Project; head: Project },
  { html, json, markdown }: Options,
): Promise<void> {
  const { renderHtml, renderMarkdown, renderTerminal } = await import('../diff/index.ts');
  if (html !== undefined) {
    await writeTo(html, await renderHtml(changeSet, names, projects));
  }
  if (markdown !== undefined) {
    const text = renderMarkdown(changeSet, names);
    if (markdown === true) process.stdout.write(text);
    else await writeTo(markdown, text);
  }
  if (json) process.stdout.write(`${JSON.stringify({ ...names, ...changeSet }, null, 2)}\n`);
  else if (html === undefined && markdown === undefined) {
    process.stdout.write(renderTerminal(changeSet, names));
  }
}
