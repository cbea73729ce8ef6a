/**
 * What of an address tells one page of a site from another. The fragment, the scheme, the case of the host, a default
 * port and the order of parameters never do; the rest is the publisher's to say.
 */
export interface AddressRules {
  /** Query parameters that count although they are known as tracking. `*` at the end stands for any further letters. */
  readonly keepParameters: readonly string[];
  /** Query parameters that do not count, besides those known as tracking; `*` alone is every one that is not kept. */
  readonly stripParameters: readonly string[];
  /** Whether capital and small letters of the path are different pages. */
  readonly pathCase: boolean;
  /** Whether a slash at the end makes another page. */
  readonly trailingSlash: boolean;
  /** Whether `www.` in front makes another host; a site's own hosts are one page space all the same. */
  readonly www: boolean;
}

export const addressRulesDefaults: AddressRules = {
  keepParameters: [],
  stripParameters: [],
  pathCase: true,
  trailingSlash: false,
  www: false,
};

interface Ruled {
  readonly addressRules?: Partial<AddressRules>;
}

/** The whole rules of a site: its own choices over the defaults. */
export function addressRules(site: Ruled): AddressRules {
  return { ...addressRulesDefaults, ...site.addressRules };
}

/** Query parameters that say where a reader came from, never which page it is. */
const tracking: readonly string[] = [
  'utm_*', 'at_*', 'ns_*', 'gaa_*', 'mtm_*', 'pk_*', 'hsa_*', '_hs*', 'fb_*', 'li_fat_id', 'igsh', 'igshid',
  'fbclid', 'gclid', 'gclsrc', 'gbraid', 'wbraid', 'dclid', 'msclkid', 'ttclid', 'twclid', 'yclid', 'ysclid',
  'epik', 'mc_cid', 'mc_eid', 'mkt_tok', '_ga', '_gl', 'ref', 'ref_src', 'ref_url', 'cmpid', 's_kwcid', 'amp',
  'share',
];

/** One for each site that is read: every address of a page asks for it. */
const compiled = new WeakMap<Partial<AddressRules>, RegExp>();

/** Matches the names of those parameters that do not count on this site. */
export function strippedParameters({ addressRules = addressRulesDefaults }: Ruled): RegExp {
  const known = compiled.get(addressRules);
  if (known) return known;
  const { keepParameters, stripParameters } = { ...addressRulesDefaults, ...addressRules };
  const kept = keepParameters.length === 0 ? '' : `(?!(?:${alternatives(keepParameters)})$)`;
  const names = new RegExp(`^${kept}(?:${alternatives([...tracking, ...stripParameters])})$`, 'is');
  compiled.set(addressRules, names);
  return names;
}

function alternatives(names: readonly string[]): string {
  return names.map((name) => (name.endsWith('*') ? `${escaped(name.slice(0, -1))}.*` : escaped(name))).join('|');
}

function escaped(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Most parameters that a site may name, and most letters of one. */
const MOST = 100;

/** What is wrong with these rules, if anything. */
export function problemOfRules(rules: Partial<AddressRules>): string | undefined {
  for (const names of [rules.keepParameters ?? [], rules.stripParameters ?? []]) {
    if (names.length > MOST) return `More than ${MOST} query parameters are named.`;
    const wrong = names.find((name) => !/^(?:[^\s&=#?*]{1,100}\*?|\*)$/.test(name));
    if (wrong !== undefined) return `"${wrong}" is not the name of a query parameter, such as id or from_*.`;
  }
  return undefined;
}
