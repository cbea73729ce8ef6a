/**
 * The locale in which a page of `language` writes dates and numbers: the site's own for its language, else the language
 * with the site's region, so that an English page of an Egyptian paper keeps Egyptian conventions where there are any.
 */
export function localeFor(siteLocale: string, language: string): string {
  const site = new Intl.Locale(siteLocale);
  const wanted = new Intl.Locale(language);
  if (wanted.language === site.language) return siteLocale;
  if (wanted.region !== undefined || site.region === undefined) return wanted.toString();
  return new Intl.Locale(wanted, { region: site.region }).toString();
}
