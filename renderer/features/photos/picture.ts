/** The longest side of a photo that is stored: enough for a badge, little enough for 3,000 of them. */
const mostPixels = 480;
const quality = 0.86;

/** A square of a picture, in its own pixels. */
export interface Square {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export function loadPicture(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => {
      resolve(image);
    };
    image.onerror = () => {
      reject(new Error('unreadable'));
    };
    image.src = address;
  });
}

function toJpeg(canvas: HTMLCanvasElement): Promise<File> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) reject(new Error('unreadable'));
        else resolve(new File([blob], 'foto.jpg', { type: 'image/jpeg' }));
      },
      'image/jpeg',
      quality,
    );
  });
}

/** The chosen square as a small JPEG. Drawn anew, it carries nothing of what a camera writes into its files (place, time, device). */
export async function cutPhoto(address: string, { x, y, width }: Square): Promise<File> {
  const image = await loadPicture(address);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.max(1, Math.min(mostPixels, Math.round(width)));
  const drawing = canvas.getContext('2d');
  if (drawing === null) throw new Error('unreadable');
  drawing.fillStyle = '#ffffff';
  drawing.fillRect(0, 0, canvas.width, canvas.height);
  drawing.drawImage(image, x, y, width, width, 0, 0, canvas.width, canvas.height);
  return toJpeg(canvas);
}

/** What a camera shows this moment, as the address of a picture. */
export function frameOf(video: HTMLVideoElement): string {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  return canvas.toDataURL('image/jpeg', 0.95);
}
