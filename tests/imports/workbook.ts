import { strToU8, zipSync } from 'fflate';
import writeExcel from 'write-excel-file/universal';

/** An XLSX workbook of one sheet: texts and numbers as they are given. */
export async function workbook(
  sheet: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await writeExcel(
    rows.map((row) => [...row]),
    { sheet },
  ).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A row of a sheet as XML: texts, numbers, and formulas (`=…`) with the result that the spreadsheet left. */
export function rowXml(number: number, cells: readonly (string | number)[], isHidden = false): string {
  const xml = cells.map((cell, index) => {
    const at = `r="${letters.charAt(index)}${String(number)}"`;
    if (cell === '') return `<c ${at} s="0"/>`;
    if (typeof cell === 'number') return `<c ${at}><v>${String(cell)}</v></c>`;
    if (!cell.startsWith('=')) return `<c ${at} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
    const [formula = '', result = ''] = cell.slice(1).split('→');
    return `<c ${at} t="str"><f>${escaped(formula)}</f><v>${escaped(result)}</v></c>`;
  });
  return `<row r="${String(number)}"${isHidden ? ' hidden="1"' : ''}>${xml.join('')}</row>`;
}

/**
 * An XLSX workbook written by hand, with what no library writes: rows that are hidden, cells that are merged, empty rows with a format;
 * and with parts of it replaced by others.
 */
export function workbookOfXml(
  sheets: readonly { readonly name: string; readonly rows: string; readonly merges?: readonly string[] }[],
  instead: Readonly<Record<string, string>> = {},
): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    'xl/workbook.xml': strToU8(
      `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
        .map(({ name }, index) => {
          const number = String(index + 1);
          return `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`;
        })
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
        .map((_sheet, index) => {
          const number = String(index + 1);
          return `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`;
        })
        .join('')}<Relationship Id="rId99" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `${head}<styleSheet xmlns="${main}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
    ),
  };
  sheets.forEach(({ rows, merges = [] }, index) => {
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    files[`xl/worksheets/sheet${String(index + 1)}.xml`] = strToU8(
      `${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}</worksheet>`,
    );
  });
  for (const [name, xml] of Object.entries(instead)) files[name] = strToU8(xml);
  return zipSync(files);
}
