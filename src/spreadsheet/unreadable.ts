/** What is wrong with a spreadsheet, and where: said to whoever sent it. */
export interface SheetProblem {
  row: number;
  /** Its heading; '' for what is of no column. */
  column: string;
  message: string;
}

/** So many are told; a file of another kind has thousands. */
const most = 300;

/** By row and column, in Chinese. */
export function problemTexts(problems: readonly SheetProblem[]): string[] {
  const told = problems
    .toSorted((one, other) => one.row - other.row)
    .slice(0, most)
    .map(({ row, column, message }) => `第${row}行${column && `“${column}”`}：${message}`);
  return problems.length > most ? [...told, `共${problems.length}处，以上只列出前${most}处。`] : told;
}

/** Nothing of the file can be read: why, and what is to be done, in Chinese. */
export class UnreadableSheet extends Error {
  override name = 'UnreadableSheet';
  readonly row: number;

  constructor(message: string, row = 1) {
    super(message);
    this.row = row;
  }
}

export const broken = () => new UnreadableSheet('文件已损坏，不能识别。请在表格软件中打开，另存为xlsx格式的工作簿后上传。');
