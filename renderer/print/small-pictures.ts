/** Pictures among the evidence, drawn anew as small ones: what else a file holds (a place, a camera) goes nowhere. */
import { pictureAddress } from '../../framework/report/pictures';

interface SmallPicture {
  /** A `data:` address. */
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** Pixels: sharp at the size in which it is printed. */
const mostAcross = 520;
/** More than this would take a gigabyte to open. */
const mostPixels = 100_000_000;
/** Pixels; a smaller one has text or lines, which only a format without losses keeps clean. */
const smallEnoughToKeep = 60_000;

async function opened(sha256: string): Promise<HTMLImageElement | null> {
  const image = new Image();
  image.src = pictureAddress(sha256);
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = reject;
    });
    // Its head says how large it is, before anything of it is unpacked.
    if (image.naturalWidth * image.naturalHeight > mostPixels) return null;
    await image.decode();
  } catch {
    // Missing, damaged, or no picture in spite of its name: the entry is then in words alone.
    return null;
  }
  return image;
}

function drawn(image: HTMLImageElement): SmallPicture | null {
  const { naturalWidth: across, naturalHeight: down } = image;
  if (across * down === 0) return null;
  const scale = Math.min(1, mostAcross / Math.max(across, down));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(across * scale));
  canvas.height = Math.max(1, Math.round(down * scale));
  const { width, height } = canvas;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  // Paper is white where a picture lets it through.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  const format = width * height <= smallEnoughToKeep ? 'image/png' : 'image/jpeg';
  return { address: canvas.toDataURL(format, 0.82), width, height };
}

async function smallPicture(sha256: string): Promise<SmallPicture | null> {
  const image = await opened(sha256);
  return image === null ? null : drawn(image);
}

/**
 * Into the places that the document keeps for them; what cannot be shown leaves none. One after the other, so that no
 * more than one is held in its full size.
 */
export async function drawPictures(root: HTMLElement): Promise<void> {
  const known = new Map<string, SmallPicture | null>();
  for (const place of root.querySelectorAll<HTMLImageElement>('img[data-sha256]')) {
    const { sha256 = '' } = place.dataset;
    const picture = known.has(sha256) ? known.get(sha256) : await smallPicture(sha256);
    known.set(sha256, picture ?? null);
    if (picture === null || picture === undefined) place.remove();
    else Object.assign(place, { src: picture.address, width: picture.width, height: picture.height });
  }
}
