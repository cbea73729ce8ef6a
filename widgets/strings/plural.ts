/** One form for each plural class a language has; `other` serves the classes it does not name. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** The form for a number, with `#` written as that number in the locale's digits. */
export function plural(count: number, forms: PluralForms, locale: string): string {
  const form = forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return form.replace('#', new Intl.NumberFormat(locale).format(count));
}
