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
