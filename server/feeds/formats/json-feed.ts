import type { FeedContent, FeedEntry } from '../feed-content.ts';

/** JSON Feed 1.1. */
export function jsonFeed(feed: FeedContent): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.publisher }],
    hubs: feed.hubUrl === undefined ? undefined : [{ type: 'WebSub', url: feed.hubUrl }],
    items: feed.entries.map(item),
  });
}

function item(entry: FeedEntry): object {
  const { html, summary, image, authors, subjects } = entry;
  return {
    id: entry.id,
    url: entry.url,
    title: entry.headline,
    // One of both has to be there.
    ...(html === undefined ? { content_text: summary || entry.headline } : { content_html: html }),
    summary: summary || undefined,
    image: image?.url,
    date_published: entry.publishedAt.toISOString(),
    date_modified: entry.updatedAt.toISOString(),
    authors: authors.length === 0 ? undefined : authors.map((name) => ({ name })),
    tags: subjects.length === 0 ? undefined : subjects,
    language: entry.language,
    attachments: image?.type === undefined ? undefined : [{ url: image.url, mime_type: image.type, size_in_bytes: image.bytes, title: image.caption ?? (image.alt || undefined) }],
  };
}
