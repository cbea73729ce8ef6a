import { css, html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Strings } from '../strings/families.ts';
import { directionIn } from '../strings/languages.ts';
import type { Order } from './order.ts';

export const tabStyles = css`
  .tabs {
    display: flex;
    overflow-x: auto;
    margin-block-end: calc(var(--_gap) * 0.25);
    box-shadow: inset 0 -1px var(--_rule);
    scrollbar-width: none;
  }

  .tab {
    flex: none;
    min-block-size: 2.95em;
    padding-inline: 0.6em;
    border: 0;
    border-block: 2px solid transparent;
    border-radius: 0;
    color: var(--_muted);
    font-size: 0.9375em;
    white-space: nowrap;
  }

  @container (max-width: 20em) {
    .tab {
      min-block-size: 3.15em;
      padding-inline: 0.45em;
      font-size: 0.875em;
    }
  }

  .tab[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: inherit;
  }

  /* That there are more of them than are seen is told by the edge behind which they are, where browsers know of it. */
  @supports (animation-timeline: scroll(self inline)) {
    .tabs {
      --_end: to left;
      animation: edges linear both;
      animation-timeline: scroll(self inline);
    }

    .tabs[dir='rtl'] {
      --_end: to right;
    }

    @keyframes edges {
      0% {
        mask-image: linear-gradient(var(--_end), transparent, #000 3em);
      }

      1%,
      99% {
        mask-image: linear-gradient(90deg, transparent, #000 3em calc(100% - 3em), transparent);
      }

      100% {
        mask-image: linear-gradient(var(--_end), #000 calc(100% - 3em), transparent);
      }
    }
  }

  .tab:focus-visible {
    outline-offset: -2px;
  }

  [role='tabpanel'][aria-busy='true'] .articles:not([aria-hidden]) {
    opacity: 0.55;
  }

  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;

/** The orders a reader can choose from; before they have names their room. One of them is a stop for the Tab key; the arrows lead from it to the others. */
export function tabsView(
  orders: readonly Order[],
  chosen: Order,
  words: Strings<'popular'> | undefined,
  choose: (order: Order) => void,
): TemplateResult {
  if (!words) return html`<slot name="heading"></slot><div class="root tabs" aria-hidden="true"><button class="tab" disabled>\u00a0</button></div>`;
  const direction = directionIn(words.language);
  const onKeydown = (event: KeyboardEvent) => {
    const at = nextTab(event.key, orders.indexOf(chosen), orders.length, direction);
    const next = at === undefined ? undefined : orders[at];
    if (!next || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(next);
    (event.currentTarget as Element).querySelector<HTMLElement>(`#${next}`)?.focus();
  };
  return html`<slot name="heading"></slot><div
    class="root tabs"
    part="tabs"
    role="tablist"
    aria-label=${words.label}
    lang=${words.language}
    dir=${direction}
    @keydown=${onKeydown}
  >
    ${orders.map(
      (order) =>
        html`<button
          id=${order}
          class="tab"
          part=${order === chosen ? 'tab selected' : 'tab'}
          type="button"
          role="tab"
          aria-selected=${order === chosen}
          aria-controls="panel"
          tabindex=${order === chosen ? 0 : -1}
          @click=${() => choose(order)}
        >
          ${words[order]}
        </button>`,
    )}
  </div>`;
}

/** Where a key leads, around the ends; undefined when it leads nowhere. The arrows mean what they point at. */
export function nextTab(key: string, at: number, count: number, direction: 'ltr' | 'rtl'): number | undefined {
  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (at + 1) % count;
  if (key === back) return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
