/**
 * Reads an address that may be linked to or asked: http and https only, so that data never becomes a
 * `javascript:` link. A relative address is read against the page.
 */
export function webAddress(text: string | null | undefined): URL | undefined {
  if (!text) return undefined;
  try {
    const address = new URL(text, globalThis.document?.baseURI);
    return /^https?:$/.test(address.protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}
