import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Desk } from '../../app/desk.ts';
import { fill } from '../../strings/console-languages.ts';
import { focusAfter, middle, type Focus } from './focus.ts';

/**
 * The picture, on which the point that must stay in sight is set by pressing, dragging or the arrows, and what is left of
 * it where it is cut.
 */
export function focusView(
  { strings, locale }: Desk,
  { address, alt, focus, isReadonly }: { readonly address: string; readonly alt: string; readonly focus: Focus | undefined; readonly isReadonly: boolean },
  set: (focus: Focus | undefined) => void,
  failed: () => void,
): TemplateResult {
  const words = strings.editor.image;
  const at = focus ?? middle;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const said = fill(words.focusValue, { x: percent.format(at.x), y: percent.format(at.y) });
  const place = (event: PointerEvent) => {
    const { left, top, width, height } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    set({ x: (event.clientX - left) / width, y: (event.clientY - top) / height });
  };
  const press = (event: PointerEvent) => {
    if (isReadonly || event.button !== 0) return;
    event.preventDefault();
    const frame = event.currentTarget as HTMLElement;
    frame.setPointerCapture(event.pointerId);
    frame.querySelector<HTMLElement>('#imageFocus')?.focus();
    place(event);
  };
  const drag = (event: PointerEvent) => {
    if ((event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) place(event);
  };
  const steer = (event: KeyboardEvent) => {
    const moved = event.altKey || event.ctrlKey || event.metaKey ? undefined : focusAfter(at, event);
    if (!moved) return;
    event.preventDefault();
    set(moved);
  };
  return html`<div class="frame" @pointerdown=${press} @pointermove=${drag}>
      <img src=${address} alt=${alt} draggable="false" @error=${failed} />
      ${
        isReadonly
          ? nothing
          : html`<span
              class="point"
              id="imageFocus"
              role="slider"
              tabindex="0"
              aria-label=${strings.articles.fields.imageFocus}
              aria-describedby="focus-hint"
              aria-valuemin="0"
              aria-valuemax="100"
              aria-valuenow=${Math.round(at.x * 100)}
              aria-valuetext=${said}
              @keydown=${steer}
            ></span>`
      }
    </div>
    ${
      isReadonly
        ? nothing
        : html`<p class="quiet hint" id="focus-hint">${words.focusHint}</p>
            ${focus ? html`<p class="quiet hint"><span id="focus-said">${said}</span> <button class="plain" type="button" id="to-middle" @click=${() => set(undefined)}>${words.toMiddle}</button></p>` : nothing}`
    }
    <div class="crops">
      ${(['wide', 'square'] as const).map(
        (shape) =>
          html`<figure class=${shape}>
            <img src=${address} alt="" draggable="false" />
            <figcaption class="quiet">${words.crops[shape]}</figcaption>
          </figure>`,
      )}
    </div>`;
}
