import type { Page } from 'playwright-core';

const QUALITY = 0.72;

/** The browser that drew a picture can also pack it, and make it smaller. */
export async function asWebp(page: Page, png: Buffer, scale = 1): Promise<Buffer> {
  await page.goto('about:blank');
  const packed = await page.evaluate(
    async ({ source, quality, part }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(Math.round(image.naturalWidth * part), Math.round(image.naturalHeight * part));
      const context = canvas.getContext('2d');
      if (context) context.imageSmoothingQuality = 'high';
      context?.drawImage(image, 0, 0, canvas.width, canvas.height);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, quality: QUALITY, part: scale },
  );
  return Buffer.from(packed);
}
