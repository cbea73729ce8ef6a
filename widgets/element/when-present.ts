/**
 * Loads an element's script once the element is in the page, at whatever time that is; of a `lazy` one, once the reader
 * is in the form it stands for. An element inside somebody else's shadow root is not seen from here: its page loads the
 * script of that element.
 */
export function whenPresent(name: string, load: () => Promise<unknown>): void {
  // Live: asking for them costs nothing while there are none.
  const present = document.getElementsByTagName(name);
  const look = () => {
    if (![...present].some((element) => !element.hasAttribute('lazy') || element.matches(':focus-within'))) return;
    observer.disconnect();
    document.removeEventListener('focusin', look);
    load().catch(() => {});
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('focusin', look);
  look();
}
