const numerals: Readonly<Record<string, string>> = Object.fromEntries(
  ['〇零', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((same, digit) =>
    Array.from(same, (numeral) => [numeral, String(digit)]),
  ),
);

/** 五一〇, 伍壹零 as 510; every character where it was. */
export const withDigits = (text: string): string =>
  text.replace(/[〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖]/gu, (numeral) => numerals[numeral] ?? numeral);
