import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';

const shapes = {
  heading: svg`<path d="M4 5v14M12 5v14M4 12h8M16 19h5M16 13a2.5 2.5 0 1 1 4.6 1.3L16 19" />`,
  subheading: svg`<path d="M4 7v10M10 7v10M4 12h6M15 13.2a2 2 0 1 1 2.2 2 2 2 0 1 1-2.2 2" />`,
  bold: svg`<path d="M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z" stroke-width="2.6" />`,
  italic: svg`<path d="M10 5h8M6 19h8M14.5 5l-5 14" />`,
  link: svg`<path d="M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17" />`,
  bullets: svg`<path d="M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01" stroke-width="2.2" />`,
  numbers: svg`<path d="M10 6h10M10 12h10M10 18h10M4 5l1.5-1v5M4 15.5a1.5 1.5 0 1 1 2.6 1L4 20h3" />`,
  quote: svg`<path d="M9 7H5v5h4zM9 12c0 3-1.5 4.5-3.5 5M19 7h-4v5h4zM19 12c0 3-1.5 4.5-3.5 5" />`,
  picture: svg`<path d="M4 5h16v14H4zM4 16l5-5 5 5 2.5-2.5L20 17M15.5 9h.01" />`,
  player: svg`<path d="M4 5h16v14H4zM10 9l5 3-5 3z" />`,
  undo: svg`<path d="M9 6 4 11l5 5M4 11h9a6 6 0 0 1 6 6v1" />`,
  redo: svg`<path d="M15 6l5 5-5 5M20 11h-9a6 6 0 0 0-6 6v1" />`,
} as const;

export type IconName = keyof typeof shapes;

/** Pictures of the tools; their names are said by the buttons. */
export const icons = Object.fromEntries(
  Object.entries(shapes).map(([name, shape]) => [
    name,
    html`<svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      ${shape}
    </svg>`,
  ]),
) as Record<IconName, TemplateResult>;
