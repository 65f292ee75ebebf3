/** 材料扫描件: files that people send, from the door to the store. */
export { endings, largest, megabytes } from './fit.ts';
export { canBeOpened, type Papers, papersIn, type ShownPaper } from './papers.ts';
export { startQuarantine } from './quarantine.ts';
export { clamd } from './scanner.ts';
export { folderStore } from './store.ts';
export { UnfitPaper } from './unfit.ts';
