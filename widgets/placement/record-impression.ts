import { consent, gazettePage } from '../views/consent.ts';

/** An advertisement is seen when half of it is in view for so many milliseconds: what advertisers call viewable. */
const looked = 1_000;
const share = 0.5;

/**
 * Has it counted that an advertisement is seen, once. Nothing is stored.
 * @param address where it is told
 * @param waits whether it waits for `gazette.consent()`
 * @param gone aborted when something else is shown
 */
export async function recordImpression(shown: Element, address: URL, waits: boolean, gone: AbortSignal): Promise<void> {
  await inView(shown, gone);
  if (waits) await consent();
  if (!gone.aborted) navigator.sendBeacon(address, JSON.stringify({ consent: gazettePage().consented }));
}

function inView(shown: Element, gone: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let isNear = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
    const look = () => {
      clearTimeout(timer);
      if (isNear && document.visibilityState === 'visible') {
        timer = setTimeout(() => {
          stop();
          resolve();
        }, looked);
      }
    };
    const observer = new IntersectionObserver(
      (entries) => {
        isNear = (entries.at(-1)?.intersectionRatio ?? 0) >= share;
        look();
      },
      { threshold: share },
    );
    observer.observe(shown);
    document.addEventListener('visibilitychange', look);
    gone.addEventListener('abort', stop);
  });
}
