import { WithRemedy } from '../with-remedy.ts';

/** A file that cannot be kept as it is. Both texts are Chinese: why, and what to do. */
export class UnfitPaper extends WithRemedy {}

export const broken = () => new UnfitPaper('文件不完整或者已经损坏。', '请确认文件能够正常打开后重新上传，或者重新拍照。');
