import { css } from 'lit';

/**
 * Colours come from the ink of the page (`currentColor`), so that a widget reads on any paper: light, dark, or
 * changing with the reader's scheme, whether or not the page declares one. Every value can be set from outside. The accent
 * is drawn towards the ink, which makes it darker on light paper and lighter on dark. Browsers that cannot mix colours
 * take the ink itself.
 */
export const tokens = css`
  :host {
    --_ink: var(--gazette-ink, currentColor);
    --_muted: var(--gazette-muted, color-mix(in srgb, currentColor 68%, transparent));
    --_rule: var(--gazette-rule, color-mix(in srgb, currentColor 16%, transparent));
    --_surface: var(--gazette-surface, color-mix(in srgb, currentColor 6%, transparent));
    --_accent: color-mix(in oklab, var(--gazette-accent, #1668c7) 56%, currentColor);
    --_radius: var(--gazette-radius, 4px);
    --_gap: var(--gazette-gap, 1em);
    display: block;
    flex: 1 1 auto;
    min-inline-size: min(160px, 100vi);
  }

  :host([hidden]) {
    display: none;
  }
`;
