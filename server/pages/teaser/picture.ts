import { html, type ServerRenderedTemplate } from '@lit-labs/ssr';
import { nothing } from 'lit';
import type { Picture } from '../page-data.ts';

/** `first` is on the first screen and wanted at once; `later` waits until the reader comes near. */
export type PictureRole = 'first' | 'later';

/** An image with its size, so that nothing moves when it arrives. */
export function picture(image: Picture, role: PictureRole): ServerRenderedTemplate {
  return html`<img
    src=${image.url}
    alt=${image.alt}
    width=${image.width ?? nothing}
    height=${image.height ?? nothing}
    loading=${role === 'first' ? nothing : 'lazy'}
    fetchpriority=${role === 'first' ? 'high' : nothing}
    decoding="async"
  />`;
}
