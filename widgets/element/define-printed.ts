import { defineElement } from './define-element.ts';

/**
 * Registers an element that may come with its HTML (server/render). Where the page has such ones, what keeps them alive is
 * loaded first; if it cannot be had, the HTML stays what it is.
 */
export function definePrinted(name: string, element: CustomElementConstructor): void {
  const define = () => defineElement(name, element);
  if (!customElements.get(name) && [...document.getElementsByTagName(name)].some(({ shadowRoot }) => shadowRoot))
    import('../hydration/hydration.ts').then(define, () => {});
  else define();
}
