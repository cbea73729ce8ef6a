import { pageAddress } from '../context/page-address.ts';
import { warmUp } from '../format/warm-up.ts';
import { recordView } from './record-view.ts';
import { advise } from '../element/advice.ts';
import { printStyles } from '../style/print-styles.ts';

/** What may stand on any element, and what pages and their frameworks write with a mark in it: `data-id`, `hx:get`, `@click`. */
const common = /^(class|id|style|slot|part|title|hidden|role|dir|inert|translate|tabindex|nonce|lang|consent|lazy)$|[^a-z]|^on/;

/**
 * What can wait until an element shows what it is for: the view of its page is counted, it is dressed for paper, and its
 * attributes are looked over.
 */
export function afterwards(element: Element, endpoint: URL): void {
  warmUp();
  const worn = element.shadowRoot?.adoptedStyleSheets;
  const { styleSheet } = printStyles;
  if (styleSheet && worn?.includes(styleSheet) === false) worn.push(styleSheet);
  recordView(endpoint, element.hasAttribute('consent'));
  if (pageAddress(document).protocol === 'about:' && !element.getAttribute('url')) {
    advise('noAddress');
  }
  const { observedAttributes: known } = element.constructor as unknown as { observedAttributes: string[] };
  for (const { name } of element.attributes) {
    if (common.test(name) || known.includes(name)) continue;
    advise('attribute', element.localName, name, [...new Set(known), 'consent']);
  }
}
