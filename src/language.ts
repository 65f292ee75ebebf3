/**
 * What the commands say, they say to an owner in Chinese and to a developer in English: `--lang zh` or `--lang en`, else as
 * the terminal is set (LC_ALL, LC_MESSAGES, LANG), else English.
 */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in each language. */
export type Texts = Readonly<Record<Language, string>>;

let chosen: Language | undefined;

/** For the rest of the process; undefined = as the terminal is set. */
export function speak(language: Language | undefined): void {
  chosen = language;
}

/** @param environment of the terminal: the first that is set counts, as POSIX has it */
export function language(environment: NodeJS.ProcessEnv = process.env): Language {
  if (chosen) return chosen;
  const set = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name]).find(Boolean) ?? '';
  return /^zh\b|^zh_/i.test(set) ? 'zh' : 'en';
}

/** The text in the language that is spoken. */
export const said = (texts: Texts): string => texts[language()];

/** `--lang` names no language that there is. */
export class UnknownLanguage extends Error {
  override name = 'UnknownLanguage';
}

/**
 * Speaks what `--lang zh` or `--lang=zh` says, before any other text is made; without it, as the terminal is set.
 * @param args as they are typed
 * @returns the other arguments
 * @throws UnknownLanguage
 */
export function spokenBy(args: readonly string[]): string[] {
  const at = args.findIndex((arg) => /^--lang(=|$)/.test(arg));
  const [, inside] = (args[at] ?? '').split('=');
  const wanted = at < 0 ? undefined : (inside ?? args[at + 1] ?? '');
  const found = languages.find((one) => one === wanted);
  if (wanted !== undefined && !found) throw new UnknownLanguage(`--lang ${wanted}: ${languages.join(' / ')}`);
  speak(found);
  return at < 0 ? [...args] : args.toSpliced(at, inside === undefined ? 2 : 1);
}
