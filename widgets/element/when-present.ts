/**
 * Loads an element's script once the element is in the page, at whatever time that is. An element inside somebody
 * else's shadow root is not seen from here: its page loads the script of that element.
 */
export function whenPresent(name: string, load: () => Promise<unknown>): void {
  // Live: asking how many there are costs nothing while there are none.
  const present = document.getElementsByTagName(name);
  const look = () => {
    if (!present.length) return;
    observer.disconnect();
    load().catch(() => {});
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
}
