/** An empty table as a workbook: what is typed into it stays as it was typed, for all of its columns are text. */
import { html as xml, type Html } from '../html.ts';
import { zipped } from './zip.ts';

export interface EmptyColumn {
  heading: string;
  /** Offered in each cell, and nothing else is taken there. */
  choices?: readonly string[] | undefined;
}

/** Of a cell's choices, in characters. */
const longestList = 255;

const namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  related: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  package: 'http://schemas.openxmlformats.org/package/2006',
} as const;

/** @param rows how many there may be below the headings */
export const emptyWorkbook = (columns: readonly EmptyColumn[], rows: number): Buffer =>
  zipped(
    Object.fromEntries(
      Object.entries({ ...frame, 'xl/worksheets/sheet1.xml': sheet(columns, rows) }).map(([name, { text }]) => [
        name,
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`,
      ]),
    ),
  );

const contentType = (name: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${name}+xml`;
const relationship = (id: string, type: string, target: string): Html =>
  xml`<Relationship Id="${id}" Type="${namespaces.related}/${type}" Target="${target}"/>`;
const relationships = (...all: Html[]): Html => xml`<Relationships xmlns="${namespaces.package}/relationships">${all}</Relationships>`;

/** The styles: of the columns (format 49 is text), and of the headings. */
const style = { text: 1, heading: 2 };

const frame = {
  '[Content_Types].xml': xml`<Types xmlns="${namespaces.package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType('sheet.main')}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType('worksheet')}"/><Override PartName="/xl/styles.xml" ContentType="${contentType('styles')}"/></Types>`,
  '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': xml`<workbook xmlns="${namespaces.main}" xmlns:r="${namespaces.related}"><sheets><sheet name="申请" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    relationship('rId2', 'styles', 'styles.xml'),
  ),
  'xl/styles.xml': xml`<styleSheet xmlns="${namespaces.main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf numFmtId="49" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
};

/** The headings stay in sight. */
const sheet = (columns: readonly EmptyColumn[], rows: number): Html =>
  xml`<worksheet xmlns="${namespaces.main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${columns.length}" width="22" customWidth="1" style="${style.text}"/></cols><sheetData><row r="1">${columns.map(
    ({ heading }, place) => xml`<c r="${lettersOf(place)}1" s="${style.heading}" t="inlineStr"><is><t>${heading}</t></is></c>`,
  )}</row></sheetData>${choicesOf(columns, rows)}</worksheet>`;

function choicesOf(columns: readonly EmptyColumn[], rows: number): Html | undefined {
  const lists = columns.flatMap(({ choices }, place) => {
    if (!choices) return [];
    const cells = `${lettersOf(place)}2:${lettersOf(place)}${rows + 1}`;
    return [
      xml`<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cells}"><formula1>"${listOf(choices)}"</formula1></dataValidation>`,
    ];
  });
  return lists.length === 0 ? undefined : xml`<dataValidations count="${lists.length}">${lists}</dataValidations>`;
}

/** @throws RangeError for one that a spreadsheet program would not take: it would call the whole file broken */
function listOf(choices: readonly string[]): string {
  const list = choices.join(',');
  if (list.length > longestList || choices.some((choice) => /[,"]/.test(choice))) throw new RangeError(`No list for a cell: ${list}`);
  return list;
}

/** 0 is A, 26 is AA. */
const lettersOf = (place: number): string =>
  (place < 26 ? '' : lettersOf(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));
