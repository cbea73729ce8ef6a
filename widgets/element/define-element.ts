/** Registers an element unless a script before this one has: loading a widget twice is harmless. */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
