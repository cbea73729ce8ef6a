/**
 * Brings elements to life that came with their HTML (server/render): what stands there is kept, node by node, and nothing
 * is read a second time. Loaded by pages that have such elements, before these are defined.
 */
import { hydrate } from '@lit-labs/ssr-client';
import { ReactiveElement, render } from 'lit';
import type { PropertyValues, RenderOptions } from 'lit';
import { loadLayouts } from '../articles/lazy-layouts.ts';
import { densities, layouts } from '../articles/teaser.ts';
import { GazetteElement } from '../element/gazette-element.ts';
import { telling } from '../format/time.ts';
import { loadTabs } from '../popular/lazy-tabs.ts';
import { keepTyped } from './keep-typed.ts';
import { learnWords, readingOf } from './reading.ts';

/** What of an element is its own matter, and here ours. */
interface Inside extends Pick<GazetteElement, keyof GazetteElement> {
  layout?: string;
  density?: string;
  tabs?: readonly string[];
  viewport: { reached: boolean };
  renderOptions: RenderOptions;
  createRenderRoot(): HTMLElement | DocumentFragment;
  scheduleUpdate(): void | Promise<unknown>;
  update(changed: PropertyValues): void;
  render(): unknown;
}

const own = GazetteElement.prototype as unknown as Inside;
const { createRenderRoot, scheduleUpdate, update } = own;
const updateProperties = (ReactiveElement.prototype as unknown as Inside).update;
/** Elements whose shadow root came with the page, and what they are to show. */
const printed = new WeakMap<object, unknown>();

own.createRenderRoot = function () {
  const { shadowRoot } = this;
  const data = shadowRoot ? dataOf(this) : undefined;
  // One that does not say what it shows is drawn anew.
  if (!shadowRoot || data === undefined) return createRenderRoot.call(this);
  printed.set(this, data);
  const { elementStyles } = this.constructor as typeof GazetteElement;
  shadowRoot.adoptedStyleSheets.push(...elementStyles.flatMap((style) => ('styleSheet' in style && style.styleSheet) || []));
  return shadowRoot;
};

own.scheduleUpdate = function () {
  return printed.has(this) ? begin(this) : scheduleUpdate.call(this);
};

/** Without its words an element stays what it was when it came. */
async function begin(element: Inside): Promise<void> {
  const data = printed.get(element);
  const reading = readingOf(element);
  if (reading) {
    await Promise.all([learnWords(reading, data), loadLater(element)]);
    element.viewport.reached = true;
    reading.begin(data);
    keepTyped(element);
  }
  void scheduleUpdate.call(element);
}

/** What a list draws with that most lists do without. */
function loadLater({ layout, density, tabs }: { layout?: string; density?: string; tabs?: readonly string[] }): Promise<unknown> {
  return Promise.all([
    layout !== undefined && (layout !== layouts[0] || density !== densities[0]) && loadLayouts(),
    tabs !== undefined && tabs.length > 1 && loadTabs(),
  ]);
}

own.update = function (changed) {
  if (!printed.delete(this)) return update.call(this, changed);
  // As it was printed; the times are told by the reader's clock with the update that follows.
  telling.lasting = true;
  const value = this.render();
  updateProperties.call(this, changed);
  const { renderRoot, renderOptions } = this;
  try {
    hydrate(value, renderRoot, renderOptions);
  } catch {
    // The page has something else than this script would draw: then it is drawn anew.
    renderRoot.replaceChildren();
    render(value, renderRoot, renderOptions);
  } finally {
    telling.lasting = false;
  }
  queueMicrotask(() => this.requestUpdate());
};

function dataOf(element: Element): unknown {
  const script = element.querySelector(':scope > script[type="application/json"]');
  try {
    const data = JSON.parse(script?.textContent ?? '') as unknown;
    script?.remove();
    return data;
  } catch {
    return undefined;
  }
}
