import { AlignmentType, ImageRun, Paragraph } from 'docx';
import { pictureSize } from './picture-size';

/** Points: as high as in the PDF. */
const logoHeight = 68;
const mostLogoWidth = 200;

/** The logo above the letterhead; nothing where its size cannot be read. */
export function logoLine(logo: Uint8Array | null): Paragraph[] {
  const size = logo === null ? null : pictureSize(logo);
  if (logo === null || size === null) return [];
  const scale = Math.min(logoHeight / size.height, mostLogoWidth / size.width);
  const transformation = { width: size.width * scale, height: size.height * scale };
  const picture = new ImageRun({ type: size.type, data: logo, transformation });
  return [new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 40 }, children: [picture] })];
}
