import type { Site } from '@gazette/schema/site/site.entity.ts';
import type { SiteDirectory } from '@gazette/schema/site/site-directory.ts';
import { isLanguageTag } from '@gazette/schema/text/language.ts';
import { printable, type Printable } from '@gazette/widgets/render/rendering.ts';
import type { PrintOrder } from './printer.ts';

/** Why something is not rendered, in a sentence for whoever put the address into a page. */
export class RenderRefusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** What an element may be told by an address: its attributes, by their names. */
const attributeNames = ['count', 'section', 'list', 'layout', 'density', 'order', 'window', 'tabs', 'counts', 'reasons', 'headline'] as const;

/** All that an answer of `/render/…` depends on besides its path. */
export const renderParameters = ['site', 'lang', 'url', ...attributeNames, 'after', 'reply', 'tab', 'page'] as const;

/** Elements that are about a page. */
const aboutPage: readonly Printable[] = ['related', 'comments'];
const LONGEST = 2_048;

export interface RenderRequest extends Omit<PrintOrder, 'server'> {
  /** Whether a whole document is asked for. */
  readonly isPage: boolean;
}

/**
 * Reads an address below `/render/`.
 * @returns undefined for an element that there is not.
 * @throws {RenderRefusal}
 */
export function renderRequest(url: URL, sites: Pick<SiteDirectory, 'byKey' | 'default'>): RenderRequest | undefined {
  const element = printable.find((name) => url.pathname === `/render/${name}`);
  if (!element) return undefined;
  const { searchParams } = url;
  const site = siteNamed(searchParams.get('site'), sites);
  const attributes: Record<string, string> = {};
  for (const name of attributeNames) {
    const value = given(searchParams, name);
    if (value !== undefined) attributes[name] = value;
  }
  const isPage = searchParams.has('page');
  return {
    element,
    site,
    attributes,
    language: languageNamed(given(searchParams, 'lang'), site),
    page: { url: pageNamed(given(searchParams, 'url'), aboutPage.includes(element)), title: '' },
    after: given(searchParams, 'after') || undefined,
    // Pages that hold the element alone can be told more of what is to be seen: no script goes on with them.
    ...(isPage && { reply: given(searchParams, 'reply') || undefined, tab: given(searchParams, 'tab') || undefined }),
    isPage,
  };
}

/** @throws {RenderRefusal} */
export function siteNamed(key: string | null, sites: Pick<SiteDirectory, 'byKey' | 'default'>): Site {
  const site = key ? sites.byKey(key) : sites.default();
  if (!site) throw new RenderRefusal(404, key ? `There is no site "${key.slice(0, 100)}".` : 'No site has been created yet.');
  return site;
}

/** @throws {RenderRefusal} for what is no language; without one, that of the site. */
export function languageNamed(tag: string | undefined, site: Pick<Site, 'languages'>): string {
  if (tag && !isLanguageTag(tag)) throw new RenderRefusal(400, `lang=${tag.slice(0, 100)} is not a language tag, such as ar or en-GB.`);
  return tag || (site.languages[0] ?? 'en');
}

/** @throws {RenderRefusal} for what is no address of a page; '' for none that is not needed. */
export function pageNamed(text: string | undefined, isNeeded: boolean): string {
  if (!text && !isNeeded) return '';
  const address = text && URL.canParse(text) ? new URL(text) : undefined;
  if (address && /^https?:$/.test(address.protocol)) return address.href;
  throw new RenderRefusal(400, 'url has to be the whole address of the page that the element stands on, beginning with https:// or http://.');
}

function given(parameters: URLSearchParams, name: string): string | undefined {
  const value = parameters.get(name) ?? undefined;
  if (value !== undefined && value.length > LONGEST) throw new RenderRefusal(400, `${name} is longer than ${LONGEST} characters.`);
  return value;
}
