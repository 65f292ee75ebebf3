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
