import { PNG } from 'pngjs';

/** Draws a small PNG. */
export function pngDraw({ width, height }) {
  const png = new PNG({ width, height });
  for (let i = 0; i < png.data.length; i++) png.data[i] = (i * 31) & 0xff;
  return PNG.sync.write(png).toString('base64');
}

/** Decodes a PNG completely, with its check sums. */
export function pngRead({ base64 }) {
  const png = PNG.sync.read(Buffer.from(base64, 'base64'), { checkCRC: true });
  return { width: png.width, height: png.height, pixels: png.data.toString('base64') };
}
