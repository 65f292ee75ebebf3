/** What `npm run audit` prints. */
import { actionNames, type AuditEntry, type AuditFinding, type AuditHead } from '../../src/cases/index.ts';
import { said } from '../../src/language.ts';
import { actorText, detailText } from './words.ts';

/** `1234:9f2c…`, as it is printed and kept. */
export const headText = ({ position, hash }: AuditHead): string => `${position}:${hash}`;

/** Undefined where it is not the text of one. */
export function parseHead(text: string): AuditHead | undefined {
  const [, position, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  return position !== undefined && hash !== undefined ? { position: Number(position), hash } : undefined;
}

/** One line: what is wrong, and with which entry (its id in the table `audit`, its place in the chain). */
export function findingText(finding: AuditFinding): string {
  switch (finding.kind) {
    case 'changed':
      return said({
        en: `Entry ${finding.entryId} (place ${finding.position}) was changed.`,
        zh: `第${finding.position}条（编号${finding.entryId}）内容被改动。`,
      });
    case 'swapped':
      return said({
        en: `Entry ${finding.entryId} (place ${finding.position}) was swapped with entry ${finding.with}.`,
        zh: `第${finding.position}条（编号${finding.entryId}）与编号${finding.with}的内容被对调。`,
      });
    case 'missing':
      return said({
        en: `Entry ${finding.entryId} (place ${finding.position}) is missing.`,
        zh: `第${finding.position}条（编号${finding.entryId}）缺失。`,
      });
    case 'gap':
      return said({
        en: `Places ${finding.position} to ${finding.to} of the chain are missing.`,
        zh: `第${finding.position}条至第${finding.to}条缺失。`,
      });
    case 'broken':
      return said({
        en: `The chain is broken at entry ${finding.entryId} (place ${finding.position}): its hash does not follow from the one before.`,
        zh: `第${finding.position}条（编号${finding.entryId}）与前一条的校验值不能衔接。`,
      });
    case 'unchained':
      return said({ en: `Entry ${finding.entryId} was put in past the chain.`, zh: `编号${finding.entryId}是绕过登记程序加入的。` });
    case 'cutOff':
      return said({
        en: `The end is cut off: place ${finding.position} and all after it are missing; there were ${finding.was}.`,
        zh: `末尾被截去：从第${finding.position}条起缺失，原有${finding.was}条。`,
      });
    case 'otherHead':
      return said({
        en: `Place ${finding.position} is not what was kept: the chain up to there was written anew.`,
        zh: `第${finding.position}条与保存的校验值不同：此前的记录被整体改写。`,
      });
  }
}

const time = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });

/** A line in Chinese: when (in China), who, what. */
export function entryText({ at, actor, action, details }: AuditEntry, stepName: (id: string) => string): string {
  const what = [actionNames[action] ?? action, detailText(details, stepName)].filter(Boolean).join('：');
  return `${time.format(at)}  ${actorText(actor)}  ${what}`;
}
