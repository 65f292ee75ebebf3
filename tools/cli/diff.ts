/** `npm run diff -- BASE [HEAD]`: what changed in the models, for owners and for reviews. */
import { writeFile } from 'node:fs/promises';
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
    .description('Say in Chinese what changed in diagrams, forms, tables, parameters and notices between two versions of this project.')
    .argument('<base>', 'a commit, branch or tag of git')
    .argument('[head]', 'a commit, branch or tag of git; default: the files as they are in the folder now')
    .option('--html <file>', 'write a page with both versions of each diagram, the changes coloured')
    .option('--json', 'print the changes as one JSON document')
    .option('--markdown [file]', 'print the changes as Markdown, or write them to a file')
    .option('--root <dir>', 'the project in another folder (a repository of git); default: MODELS_DIR, or this project')
    .addHelpText('after', '\nExit code: 0 = compared, with or without changes; 2 = a version is unknown or a file cannot be read.')
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
    throw new CommandProblem(`cannot write ${file}: ${(error as Error).message}. Name a file in a folder that is there.`);
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
