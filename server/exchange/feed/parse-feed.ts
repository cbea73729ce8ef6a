import { parseFeed, type AtomFeed, type JsonFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import { textToHtml } from '@gazette/schema/text/text-html.ts';
import { feedImage } from './feed-image.ts';
import type { Feed, FeedItem } from './feed-item.ts';

/**
 * Understands RSS, Atom, RDF and JSON Feed (through feedsmith) and gives them one form.
 * @throws when the text is none of them.
 */
export function parseAnyFeed(text: string): Feed {
  const parsed = parseFeed(text);
  if (parsed.format === 'atom') return fromAtom(parsed.feed);
  if (parsed.format === 'json') return fromJson(parsed.feed);
  if (parsed.format === 'rdf') return fromRdf(parsed.feed);
  return fromRss(parsed.feed);
}

function fromRss(feed: RssFeed.Feed<string>): Feed {
  return {
    home: feed.link,
    language: feed.language ?? feed.dc?.languages?.[0],
    items: (feed.items ?? []).map((item) => ({
      id: item.guid?.value,
      link: item.link ?? (item.guid?.isPermaLink === false ? undefined : httpAddress(item.guid?.value)),
      title: item.title,
      body: item.content?.encoded ?? item.description,
      summary: item.content?.encoded ? item.description : undefined,
      published: item.pubDate ?? item.dc?.dates?.[0],
      updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
      authors: item.dc?.creators ?? names(item.authors),
      tags: present((item.categories ?? []).map((category) => category.name)),
      language: item.dc?.languages?.[0],
      image: feedImage(item.media, item.enclosures),
    })),
  };
}

function fromRdf(feed: RdfFeed.Feed<string>): Feed {
  return {
    home: feed.link,
    language: feed.dc?.languages?.[0],
    items: (feed.items ?? []).map((item) => ({
      id: item.rdf?.about ?? item.link,
      link: item.link,
      title: item.title,
      body: item.content?.encoded ?? item.description,
      summary: item.content?.encoded ? item.description : undefined,
      published: item.dc?.dates?.[0],
      updated: undefined,
      authors: item.dc?.creators ?? [],
      tags: item.dc?.subjects ?? [],
      language: item.dc?.languages?.[0],
      image: feedImage(item.media, undefined),
    })),
  };
}

function fromAtom(feed: AtomFeed.Feed<string>): Feed {
  const page = (links: AtomFeed.Entry<string>['links']) =>
    links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  return {
    home: page(feed.links),
    language: feed.xml?.lang,
    items: (feed.entries ?? []).map((entry): FeedItem => {
      const enclosures = (entry.links ?? [])
        .filter(({ rel }) => rel === 'enclosure')
        .map(({ href, type }) => ({ url: href, type }));
      const content = atomHtml(entry.content);
      const summary = atomHtml(entry.summary);
      return {
        id: entry.id,
        link: page(entry.links) ?? httpAddress(entry.id),
        title: atomHtml(entry.title),
        body: content ?? summary,
        summary: content ? summary : undefined,
        published: entry.published ?? entry.updated,
        updated: entry.updated,
        authors: names(entry.authors ?? feed.authors),
        tags: present((entry.categories ?? []).map((category) => category.label ?? category.term)),
        language: entry.xml?.lang,
        image: feedImage(entry.media, enclosures),
      };
    }),
  };
}

function fromJson(feed: JsonFeed.Feed<string>): Feed {
  return {
    home: feed.home_page_url ?? feed.feed_url,
    language: feed.language,
    items: (feed.items ?? []).map((item) => {
      const picture = item.image ?? item.banner_image;
      const enclosures = (item.attachments ?? []).map(({ url, mime_type: type }) => ({ url, type }));
      return {
        id: item.id,
        link: item.url ?? httpAddress(item.id),
        title: item.title === undefined ? undefined : textToHtml(item.title),
        body: item.content_html ?? (item.content_text === undefined ? undefined : textToHtml(item.content_text)),
        summary: item.summary === undefined ? undefined : textToHtml(item.summary),
        published: item.date_published,
        updated: item.date_modified,
        authors: names(item.authors ?? feed.authors),
        tags: item.tags ?? [],
        language: item.language,
        image: picture ? { url: picture } : feedImage(undefined, enclosures),
      };
    }),
  };
}

/** Atom says of each text whether it is HTML; what does not is plain and must not be read as markup. */
function atomHtml(text: AtomFeed.Text | AtomFeed.Content | undefined): string | undefined {
  if (!text?.value) return undefined;
  return text.type === 'html' || text.type === 'xhtml' || text.type === 'text/html'
    ? text.value
    : textToHtml(text.value);
}

function names(people: readonly { name?: string | undefined }[] | undefined): string[] {
  return present((people ?? []).map(({ name }) => name));
}

function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}

function httpAddress(text: string | undefined): string | undefined {
  return text && /^https?:\/\//i.test(text) ? text : undefined;
}
