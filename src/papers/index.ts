/** 材料扫描件: files that people send, from the door to the store. */
export { endings, largest, megabytes, type PaperType, type SentPaper } from './fit.ts';
export { type Checked, type Papers, papersIn, type ShownPaper } from './papers.ts';
export { type QuarantineJob, startQuarantine } from './quarantine.ts';
export { clamd, type Scanner } from './scanner.ts';
export { folderStore } from './store.ts';
export { UnfitPaper } from './unfit.ts';
