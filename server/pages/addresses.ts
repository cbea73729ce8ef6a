import { articlePath, languagePrefix, sectionPath } from '@gazette/schema/article/article-address.ts';
import { plainPagePath } from '@gazette/schema/page/page-address.ts';
import { baseLanguage, isLanguageTag } from '@gazette/schema/text/language.ts';

/** What an address of the site names. */
export type PageAddress =
  | { readonly kind: 'front'; readonly language: string }
  | { readonly kind: 'search'; readonly language: string }
  | { readonly kind: 'page'; readonly language: string; readonly slug: string }
  | { readonly kind: 'section'; readonly language: string; readonly slug: string }
  | { readonly kind: 'article'; readonly language: string; readonly slug: string };

type Languages = { readonly languages: string[] };

const folders = ['articles', 'pages', 'sections'];

export function defaultLanguage(site: Languages): string {
  return site.languages[0] ?? 'en';
}

/** The path of an address: no prefix in the default language, `/en` and the like before the others. */
export function pathOf(site: Languages, address: PageAddress): string {
  switch (address.kind) {
    case 'front':
      return languagePrefix(site, address.language) || '/';
    case 'search':
      return `${languagePrefix(site, address.language)}/search`;
    case 'page':
      return plainPagePath(site, address);
    case 'section':
      return sectionPath(site, address.slug, address.language);
    case 'article':
      return articlePath(site, address);
  }
}

/** What a path names, tolerating a slash at the end and the default language's prefix; `pathOf` gives its proper form. */
export function addressOf(site: Languages, path: string): PageAddress | undefined {
  const { language, rest } = splitLanguage(site, path);
  if (rest.length === 0) return { kind: 'front', language };
  if (rest.length === 1 && rest[0] === 'search') return { kind: 'search', language };
  const [folder, encoded, ...more] = rest;
  const slug = encoded === undefined ? undefined : decodeSlug(encoded);
  if (!slug || more.length > 0) return undefined;
  if (folder === 'sections') return { kind: 'section', language, slug };
  if (folder === 'pages') return { kind: 'page', language, slug };
  if (folder === 'articles') return { kind: 'article', language, slug };
  return undefined;
}

/** The language in which a path is to be answered, even when it names nothing. */
export function languageOfPath(site: Languages, path: string): string {
  return splitLanguage(site, path).language;
}

function splitLanguage(site: Languages, path: string): { language: string; rest: string[] } {
  const parts = path.replace(/^\/|\/$/g, '').split('/');
  const [first = '', ...rest] = parts;
  const own = site.languages.find((language) => baseLanguage(language) === first);
  if (own !== undefined) return { language: own, rest };
  // Single articles may be in a language in which the site has no pages otherwise.
  const isOther = isLanguageTag(first) && baseLanguage(first) === first && folders.includes(rest[0] ?? '');
  if (isOther) return { language: first, rest };
  return { language: defaultLanguage(site), rest: first === '' ? rest : parts };
}

/** Undefined for broken percent-encoding. NFC, as slugs are stored: some browsers send letters and their marks apart. */
function decodeSlug(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded).normalize('NFC');
  } catch {
    return undefined;
  }
}
