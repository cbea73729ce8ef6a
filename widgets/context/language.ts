/** Scripts that are written from right to left. */
const rightToLeft = /Arab|Hebr|Syrc|Thaa/;

/** `ar-EG` → `ar`; '' when the tag is not one. */
export function primaryLanguage(tag: string): string {
  return /^[a-z]{2,3}(?=-|$)/i.exec(tag)?.[0].toLowerCase() ?? '';
}

/** The direction a language is written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const { script = '' } = new Intl.Locale(primaryLanguage(language) || 'en').maximize();
  return rightToLeft.test(script) ? 'rtl' : 'ltr';
}

/** The `lang` that holds where an element stands, also across the shadow roots around it; '' when no one says. */
export function nearestLanguage(element: Element): string {
  for (let at: Element | undefined = element; at; at = above(at)) {
    const language = at.getAttribute('lang');
    if (isLanguage(language)) return language;
  }
  return '';
}

/** Whether a text is a language tag that `Intl` can work with. */
export function isLanguage(tag: string | null): tag is string {
  try {
    return Boolean(tag && primaryLanguage(tag) && new Intl.Locale(tag));
  } catch {
    return false;
  }
}

function above(element: Element): Element | undefined {
  return element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
}
