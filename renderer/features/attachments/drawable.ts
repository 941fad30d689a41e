import { openPdf } from '../../pdf';
import { pictureAddress } from '../../ui';

/** How the files begin that can be drawn; what a file is, the host reads from its bytes and refuses the rest. */
const beginnings = { pdf: [0x25, 0x50, 0x44, 0x46, 0x2d], jpeg: [0xff, 0xd8, 0xff], png: [0x89, 0x50, 0x4e, 0x47] };

function begins(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

/** Whether a PDF or a picture can be drawn at all: this tries it. */
export async function isDrawable(bytes: Uint8Array): Promise<boolean> {
  try {
    if (begins(bytes, beginnings.pdf)) {
      const pdf = await openPdf(bytes);
      await pdf.loadingTask.destroy();
    } else if (begins(bytes, beginnings.jpeg) || begins(bytes, beginnings.png)) {
      const picture = new Image();
      picture.src = await pictureAddress(bytes);
      await picture.decode();
    }
    return true;
  } catch {
    return false;
  }
}
