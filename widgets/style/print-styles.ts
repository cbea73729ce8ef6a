import { css } from 'lit';

/** On paper nothing can be pressed or opened: what is there is whole, and stays together. */
export const printStyles = css`
  @media print {
    :host {
      min-block-size: 0 !important;
    }

    .bar,
    button,
    select,
    form,
    .form,
    .tabs,
    .actions,
    .news {
      display: none;
    }

    .item,
    .comment {
      break-inside: avoid;
    }

    .text,
    .headline,
    .excerpt,
    .body.folded {
      display: block;
      min-block-size: 0;
      block-size: auto;
    }

    .picture {
      break-after: avoid;
    }
  }
`;
