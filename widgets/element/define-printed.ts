import { defineElement } from './define-element.ts';

/**
 * Registers an element that may come with its HTML (server/render). Where the page has such ones, what keeps them alive is
 * loaded first; if it cannot be had, the HTML stays what it is.
 */
export function definePrinted(name: string, element: CustomElementConstructor): void {
  const define = () => defineElement(name, element);
  const begin = () => {
    if ([...document.querySelectorAll(`${name}:not(:defined)`)].some(({ shadowRoot }) => shadowRoot))
      import('../hydration/hydration.ts').then(define, () => {});
    else define();
  };
  // An `async` script may come before the HTML has been read: which elements came with theirs is not known before.
  if (document.readyState === 'loading') document.addEventListener('readystatechange', begin);
  else begin();
}
