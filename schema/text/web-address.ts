/** Longest address of a page that is read, in characters: what every browser, proxy and index still carries. */
export const MAX_PAGE_URL_LENGTH = 2048;
