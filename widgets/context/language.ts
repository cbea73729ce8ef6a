/** Scripts written from right to left, among the languages newspapers are printed in. */
const rightToLeft = /^(ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|syr|ug|ur|yi)$/;

/** `ar-EG` → `ar`; '' when the tag is not one. */
export function primaryLanguage(tag: string): string {
  return /^[a-z]{2,3}(?=-|$)/i.exec(tag)?.[0].toLowerCase() ?? '';
}

/** The direction a language is written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.test(primaryLanguage(language)) ? 'rtl' : 'ltr';
}

/** The `lang` that holds where an element stands, also across the shadow roots around it; '' when no one says. */
export function nearestLanguage(element: Element): string {
  for (let at: Element | null = element; at; at = above(at)) {
    const language = at.getAttribute('lang');
    if (language !== null && isLanguage(language)) return language;
  }
  return '';
}

/** Whether a text is a language tag that `Intl` can work with. */
export function isLanguage(tag: string): boolean {
  try {
    return primaryLanguage(tag) !== '' && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function above(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
