import { dateText, type DischargeMode, dischargeModeNames, type IsoDate, type PersonType, personTypeNames } from '../../../policy/index.ts';

/** What both the applicant's form and the service archive state. Null in the archive: it does not say. */
export interface ServiceStatement {
  personType: PersonType;
  enlistmentDate: IsoDate;
  dischargeDate: IsoDate;
  dischargeMode: DischargeMode;
}

export interface ArchiveDifference {
  item: keyof ServiceStatement;
  /** Chinese: item, what the form says, what the archive says. */
  finding: string;
}

const titles = {
  personType: '人员类别',
  enlistmentDate: '入伍时间',
  dischargeDate: '退出现役时间',
  dischargeMode: '退出现役方式',
} as const satisfies Record<keyof ServiceStatement, string>;

const words: Readonly<Record<string, string>> = { ...personTypeNames, ...dischargeModeNames };

/** B-32: where the form contradicts the archive. A date that the archive states differently is a difference to the day. */
export function archiveDifferences(
  stated: ServiceStatement,
  archive: { [K in keyof ServiceStatement]: ServiceStatement[K] | null },
): ArchiveDifference[] {
  return (Object.keys(titles) as (keyof ServiceStatement)[]).flatMap((item) => {
    const archived = archive[item];
    if (archived === null || archived === stated[item]) return [];
    const finding = `${titles[item]}：申请表为${text(stated[item])}，档案为${text(archived)}`;
    return [{ item, finding }];
  });
}

function text(value: string): string {
  return words[value] ?? dateText(value as IsoDate);
}
