const endings = /\.(?:png|jpe?g|gif|webp|bmp|svg|heic|avif|tiff?)$/i;

/** Whether a file is a picture, by its name. */
export function isKnownPicture(name: string): boolean {
  return endings.test(name);
}
