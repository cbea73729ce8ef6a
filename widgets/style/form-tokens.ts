import { css } from 'lit';

/**
 * The colours of what readers press and are warned by, for elements that have such. Words on a button are white or black,
 * by the luminance of its colour: whichever it is, they have the contrast that WCAG asks for (4.5).
 */
export const formTokens = css`
  :host {
    --_field: var(--gazette-field-border, color-mix(in srgb, currentColor 55%, transparent));
    --_button: var(--gazette-button, var(--gazette-accent, #155fb8));
    --_on-button: var(--gazette-on-button, #fff);
    --_danger: var(--gazette-danger, color-mix(in oklab, #d3302f 70%, currentColor));
  }

  @supports (color: color(from red xyz-d65 x y z)) {
    :host {
      --_light: (0.183 - y) * 9999;
      --_on-button: var(
        --gazette-on-button,
        color(from var(--_button) xyz-d65 clamp(0, var(--_light), 0.9505) clamp(0, var(--_light), 1) clamp(0, var(--_light), 1.089))
      );
    }
  }
`;
