import { pageAddress } from '../context/page-address.ts';
import { consent, gazettePage } from './consent.ts';

interface Wish {
  endpoint: URL;
  waits: boolean;
}

let wishes: Wish[] = [];

/**
 * Has the view of this page counted, once a server however many ask, and only when the reader sees it: a page opened in
 * the background or prepared ahead waits. Nothing is stored. All that ask in one task speak together, so that one
 * element that waits for consent is enough to make the page wait.
 * @param endpoint the server's, with the key of the site where it has several
 * @param waits whether it waits for `gazette.consent()`
 */
export function recordView(endpoint: URL, waits: boolean): void {
  gazettePage();
  wishes.push({ endpoint, waits });
  if (wishes.length === 1) setTimeout(decide);
}

function decide(): void {
  const views = (gazettePage().views ??= new Set());
  const waits = wishes.some((wish) => wish.waits);
  const { href: url, protocol } = pageAddress(document);
  // Who names a site knows better than who leaves it to the server, whichever of them was ready first.
  wishes.sort((one, other) => other.endpoint.search.length - one.endpoint.search.length);
  for (const { endpoint } of wishes) {
    const view = `${endpoint.origin} ${url}`;
    if (views.has(view) || protocol === 'about:') continue;
    views.add(view);
    void send(new URL(`views${endpoint.search}`, endpoint), url, waits);
  }
  wishes = [];
}

/** A site may count only those who have agreed: it is told when they have. */
async function send(address: URL, url: string, waits: boolean): Promise<void> {
  if (waits) await consent();
  await seen();
  navigator.sendBeacon(address, JSON.stringify({ url, consent: gazettePage().consented }));
}

/** While a page is prepared ahead of a click it is hidden too. */
async function seen(): Promise<void> {
  while (document.visibilityState !== 'visible') {
    await new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));
  }
}
