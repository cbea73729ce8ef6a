import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { PlacementQuery } from './placement.graphql';

export type Creative = NonNullable<PlacementQuery['placement']>['creatives'][number];

/** What a frame may: to run scripts only where they are the advertisement, to open what is clicked, and nothing else. */
const permissions = {
  HTML: 'allow-popups allow-popups-to-escape-sandbox',
  TAG: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
};

interface Shown {
  /** Its size in pixels. */
  readonly size: readonly [number, number];
  readonly label: string;
  /** Where something of it is, on the server. */
  readonly addressOf: (part: 'frame' | 'click') => string;
}

/** A picture, with the link it is; anything else in a frame of an origin of its own, which cannot touch the page. */
export function creativeView({ kind, image, alt, isLink }: Creative, { size, label, addressOf }: Shown): TemplateResult {
  const [width, height] = size;
  if (kind !== 'IMAGE') {
    return html`<iframe
      part="frame"
      title=${label}
      sandbox=${permissions[kind]}
      allow=""
      loading="lazy"
      width=${width}
      height=${height}
      src=${addressOf('frame')}
    ></iframe>`;
  }
  const picture = html`<img part="image" src=${image ?? ''} alt=${alt ?? ''} width=${width} height=${height} decoding="async" />`;
  if (!isLink) return picture;
  // Whether the reader has agreed to be counted may have changed since it was drawn.
  const aim = ({ currentTarget }: Event) => ((currentTarget as HTMLAnchorElement).href = addressOf('click'));
  return html`<a part="link" href=${addressOf('click')} target="_blank" rel="sponsored noopener" @click=${aim} @auxclick=${aim}
    >${picture}</a
  >`;
}
