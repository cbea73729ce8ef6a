import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { nothing } from 'lit';
import type { Picture } from '../page-data.ts';

/** `first` is on the first screen and wanted at once; `later` waits until the reader comes near. */
export type PictureRole = 'first' | 'later';

/** How wide a picture stands, so that the browser takes the file that fills it: the lead one across the text, others beside. */
const widths: Readonly<Record<PictureRole, string>> = {
  first: '(min-width: 60rem) 48rem, 100vw',
  later: '(min-width: 60rem) 24rem, (min-width: 36rem) 50vw, 100vw',
};

/** An image with its size, so that nothing moves when it arrives; in the leanest format that the browser reads. */
export function picture(image: Picture, role: PictureRole): ServerRenderedTemplate {
  const sources = image.sources ?? [];
  const plain = sources.at(-1);
  const sizes = widths[role];
  const element = html`<img
    src=${image.url}
    srcset=${plain?.srcset ?? nothing}
    sizes=${plain ? sizes : nothing}
    alt=${image.alt}
    width=${image.width ?? nothing}
    height=${image.height ?? nothing}
    class=${image.focus ? `focus-x-${image.focus.x} focus-y-${image.focus.y}` : nothing}
    loading=${role === 'first' ? nothing : 'lazy'}
    fetchpriority=${role === 'first' ? 'high' : nothing}
    decoding="async"
  />`;
  if (sources.length < 2) return element;
  return html`<picture
    >${sources.slice(0, -1).map(({ mime, srcset }) => html`<source type=${mime} srcset=${srcset} sizes=${sizes} />`)}${element}</picture
  >`;
}
