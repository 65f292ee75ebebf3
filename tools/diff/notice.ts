/** What changed in the text of a notice, line by line. */
import type { Finding } from './change.ts';
import { hunks, type Line } from './lines.ts';
import { contrast, excerpt, quoted } from './words/sentence.ts';

/** Text of both versions. @param title what the owner calls it, such as 通知“申请材料补正告知书” */
export function noticeChanges(title: string, before: string, after: string): Finding[] {
  const [was, is] = [before, after].map((text) => text.split('\n').map((line) => line.trimEnd())) as [string[], string[]];
  return hunks(was, is).flatMap(({ removed, added }) => {
    const [old, now] = [removed, added].map((lines) => lines.filter(({ text }) => text !== '')) as [Line[], Line[]];
    const length = Math.max(old.length, now.length);
    return Array.from({ length }, (_, index) => lineChange(title, old[index], now[index]));
  });
}

const MOST = 80;

function lineChange(title: string, old: Line | undefined, now: Line | undefined): Finding {
  const sides = { ...(old && { before: old.text }), ...(now && { after: now.text }) };
  if (old && now)
    return { ...sides, kind: 'changed', text: `${title}第${now.number}行由${contrast(old.text, now.text).map(quoted).join('改为')}` };
  if (now) return { ...sides, kind: 'added', text: `${title}新增第${now.number}行：${quoted(excerpt(now.text, MOST))}` };
  return { ...sides, kind: 'removed', text: `${title}删除原第${old?.number}行：${quoted(excerpt(old?.text ?? '', MOST))}` };
}
