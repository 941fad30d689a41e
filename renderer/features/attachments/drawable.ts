import { openPdf } from '../../pdf';

/** Whether a PDF or a picture can be drawn at all. What a file is, the host reads from its bytes and refuses the rest; this tries it. */
export async function isDrawable(base64: string): Promise<boolean> {
  try {
    if (base64.startsWith(btoa('%PDF-').slice(0, 6))) {
      const pdf = await openPdf(base64);
      await pdf.loadingTask.destroy();
    } else if (/^(\/9j\/|iVBORw0KGgo)/.test(base64)) {
      const picture = new Image();
      picture.src = `data:image/png;base64,${base64}`;
      await picture.decode();
    }
    return true;
  } catch {
    return false;
  }
}
