/**
 * A PDF of so many pages, each with a black field whose height tells its number; pages that are named broken are
 * counted by the file and missing from it.
 */
export function smallPdf(pages: number, broken: readonly number[] = []): Buffer {
  const numbers = Array.from({ length: pages }, (_unused, index) => index + 1);
  const kids = numbers.map((page) => `${String(page * 2 + 1)} 0 R`);
  const objects = [
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
    `2 0 obj\n<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${String(pages)} >>\nendobj`,
    ...numbers.flatMap((page) => {
      const drawing = `0 0 0 rg 40 40 320 ${String(40 * page)} re f`;
      const own = broken.includes(page)
        ? '<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [999 0 R] >>'
        : `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents ${String(page * 2 + 2)} 0 R >>`;
      return [
        `${String(page * 2 + 1)} 0 obj\n${own}\nendobj`,
        `${String(page * 2 + 2)} 0 obj\n<< /Length ${String(drawing.length)} >>\nstream\n${drawing}\nendstream\nendobj`,
      ];
    }),
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object) => {
    const at = text.length;
    text += `${object}\n`;
    return at;
  });
  const xref = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = String(objects.length + 1);
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${xref}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(text.length)}\n%%EOF\n`,
    'latin1',
  );
}
