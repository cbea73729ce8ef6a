/**
 * Counts the view of a page that has no element of ours: `<script async src="…/widgets/v1/view.js"></script>`, with
 * `data-site` (key of the site) and `data-consent` (waits for `gazette.consent()`) where needed.
 */
import { endpointOf } from '../context/server-address.ts';
import { recordView } from './record-view.ts';

const script =
  document.currentScript ?? document.querySelector<HTMLScriptElement>('script[src*="/view.js"]');

if (script instanceof HTMLScriptElement) {
  const { site = '', consent } = script.dataset;
  recordView(endpointOf(new URL(new URL(script.src).origin), site), consent !== undefined);
}
