/** What a page may tell our scripts, and ask of them: one object for all of them, whoever comes first. */
export interface GazettePage {
  /** Whether the reader has agreed to what is not needed. A page that knows beforehand sets it before our scripts. */
  consented?: boolean;
  /** Tells our scripts that the reader has agreed. */
  consent?: () => void;
  /** The views that were counted or wait for their moment, so that several scripts count one page once. */
  views?: Set<string>;
}

declare global {
  var gazette: GazettePage | undefined;
  /** The hook of consent tools of the Transparency and Consent Framework. */
  var __tcfapi: ((command: string, version: number, answer: (data: TcfData | null) => void) => void) | undefined;
}

interface TcfData {
  eventStatus?: string;
  purpose?: { consents?: Record<number, boolean> };
}

const agreed = 'gazette-consent';

/** “Measure content performance”, in the list of purposes that consent tools share. */
const measuring = 8;

/** The page's object, with `gazette.consent()` on it. */
export function gazettePage(): GazettePage {
  const page = (globalThis.gazette ??= {});
  page.consent ??= () => {
    page.consented = true;
    dispatchEvent(new Event(agreed));
  };
  return page;
}

/** Resolves once the reader has agreed: never, when they never do. */
export function consent(): Promise<void> {
  const page = gazettePage();
  return new Promise((resolve) => {
    if (page.consented) return resolve();
    addEventListener(agreed, () => resolve(), { once: true });
    globalThis.__tcfapi?.('addEventListener', 2, (data) => {
      if (data?.eventStatus !== 'cmpuishown' && data?.purpose?.consents?.[measuring]) page.consent?.();
    });
  });
}
