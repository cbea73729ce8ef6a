/** The formats of answers, with the media types under which pages name them. */
export const oembedFormats = { json: 'application/json+oembed', xml: 'text/xml+oembed' } as const;
export type OembedFormat = keyof typeof oembedFormats;

/** All that an answer depends on. */
export const oembedParameters = ['url', 'format', 'maxwidth', 'maxheight'] as const;

/** Where it is said what to show of a page elsewhere. */
export function oembedPath(url: string, format: string): string {
  return `/oembed?${new URLSearchParams({ url, format })}`;
}
