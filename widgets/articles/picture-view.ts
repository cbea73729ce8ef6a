import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { webAddress } from '../context/web-address.ts';
import type { Layout, Teaser, TeaserImage } from './teaser.ts';

/** How wide a picture stands at most, for browsers that do not measure it themselves. */
const widths: Partial<Record<Layout, string>> = { list: 'auto, 11em' };
const widest = 'auto, 27em';

/** The box is there with and without an image, so that headlines stand in line. */
export function pictureView({ image }: Teaser, layout: Layout): TemplateResult {
  const address = webAddress(image?.url);
  return html`<span class="picture" part="picture">${image && address ? imageView(image, address, widths[layout] ?? widest) : nothing}</span>`;
}

/** The leanest format that the browser reads, in the size that fills its place. */
function imageView({ avif, webp, width, height, focalPoint }: TeaserImage, { href }: URL, sizes: string): TemplateResult {
  return html`<picture
    >${sourceView('avif', avif, sizes)}${sourceView('webp', webp, sizes)}<img
      part="image"
      class=${focalPoint ? `x${tenths(focalPoint.x)} y${tenths(focalPoint.y)}` : nothing}
      src=${href}
      alt=""
      width=${width ?? nothing}
      height=${height ?? nothing}
      sizes=${sizes}
      loading="lazy"
      decoding="async"
  /></picture>`;
}

function sourceView(format: string, srcset: string | null, sizes: string): TemplateResult | typeof nothing {
  return srcset ? html`<source type="image/${format}" srcset=${srcset} sizes=${sizes} />` : nothing;
}

/** What must stay in sight is told by classes: a strict page allows no inline style. */
const tenths = (share: number): number => Math.round(share * 10);

export function pictureSkeleton(): TemplateResult {
  return html`<span class="picture bar"></span>`;
}
