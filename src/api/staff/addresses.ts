/** Where the staff's pages are. A case number may stand in an address; a name or an ID number never does. */
export const workAddress = '/work';
export const workPlace = { name: '待办任务', address: workAddress } as const;
export const staffCaseAddress = (caseNumber: string): string => `${workAddress}/cases/${caseNumber}`;
export const openTaskAddress = (caseNumber: string, task: string): string => `${staffCaseAddress(caseNumber)}/tasks/${task}`;
export const staffPaperAddress = (caseNumber: string, paper: string): string => `${staffCaseAddress(caseNumber)}/papers/${paper}`;
export const compareAddress = (caseNumber: string, other: string): string => `${staffCaseAddress(caseNumber)}/compare/${other}`;
export const counterAddress = '/counter';
export const counterPlace = { name: '受理窗口', address: counterAddress } as const;
export const counterCaseAddress = (caseNumber: string): string => `${counterAddress}/cases/${caseNumber}`;
