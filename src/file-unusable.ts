import { said } from './language.ts';

/** What is wrong with a file that everything reads as it starts, and what to do: nothing can start. */
export class FileUnusable extends Error {
  override name = 'FileUnusable';

  /** @param path from the project's root */
  constructor(path: string, problems: { en: string; zh: string }) {
    super(
      said({
        en: `${path} cannot be used: ${problems.en}. Mend this place, or take the file back as it was (git checkout -- ${path}).`,
        zh: `${path}不能使用：${problems.zh}。请改正这一处，或者恢复改动以前的文件（git checkout -- ${path}）。`,
      }),
    );
  }
}
