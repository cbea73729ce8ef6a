/** One item of any feed format, before it becomes an article. Texts as the feed has them. */
export interface FeedItem {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly title: string | undefined;
  /** HTML or text: the fullest the feed has. */
  readonly body: string | undefined;
  readonly summary: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly language: string | undefined;
  readonly image: FeedImage | undefined;
}

export interface FeedImage {
  readonly url: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

export interface Feed {
  /** What relative addresses are relative to, when the feed's own address is not known. */
  readonly home: string | undefined;
  readonly language: string | undefined;
  readonly items: readonly FeedItem[];
}
