import { excerpt } from '@gazette/schema/text/excerpt.ts';
import { htmlToText } from '@gazette/schema/text/html-text.ts';
import { takeDateline } from '../dateline/take-dateline.ts';
import type { ArticleInput } from '../records.ts';
import { childText, type XmlElement } from '../xml/xml-element.ts';
import { bodyHtml } from './body-html.ts';
import { firstDate } from './dates.ts';
import { metaOf } from './media-library.ts';
import type { Survey } from './survey.ts';
import { classify } from './classify.ts';
import { decodeSlug } from './terms.ts';

/** Length of a headline made from the text of a post that has none. */
const HEADLINE = 80;

/** WordPress's statuses; those that are absent are not imported. */
const STATUS: Record<string, ArticleInput['status']> = {
  publish: 'published',
  future: 'scheduled',
  draft: 'draft',
  pending: 'draft',
  private: 'draft',
};

/** Whether a post's status has a place in a newsroom: not in the bin, not a revision, not an empty automatic draft. */
export function hasKnownStatus(item: XmlElement): boolean {
  return childText(item, 'wp:status') in STATUS;
}

/** What the source calls a post; its guid will not do, since copied posts keep the guid of the original. */
export function sourceKey(item: XmlElement, { blog }: Survey): string {
  return `${blog || 'wordpress'}/?p=${childText(item, 'wp:post_id')}`;
}

/** A post as an article. Its body is not sanitised here: the domain does that to everything that enters. */
export function articleOfItem(item: XmlElement, known: Survey): ArticleInput {
  const id = Number(childText(item, 'wp:post_id'));
  const rendered = bodyHtml(childText(item, 'content:encoded'), id, known.media);
  const dateline = takeDateline(rendered);
  const body = dateline?.html ?? rendered;
  const link = childText(item, 'link');
  const status = isProtected(item) ? 'draft' : STATUS[childText(item, 'wp:status')];
  const written = firstDate(childText(item, 'wp:post_date_gmt'), childText(item, 'wp:post_date'));
  const changed = firstDate(childText(item, 'wp:post_modified_gmt'), childText(item, 'wp:post_modified'));
  const author = childText(item, 'dc:creator');
  const { section, tags, format, language, translationGroup } = classify(item, known);
  return {
    type: 'article',
    sourceKey: sourceKey(item, known),
    slug: decodeSlug(childText(item, 'wp:post_name')) || undefined,
    baseUrl: link || known.blog || undefined,
    language: language ?? known.language,
    headline: plainLine(childText(item, 'title')) || excerpt(plainLine(body), HEADLINE) || `${id}`,
    standfirst: htmlToText(childText(item, 'excerpt:encoded')).trim() || undefined,
    dateline: dateline?.place,
    byline: dateline?.agency,
    contributors: author ? [{ name: known.authors.get(author) ?? author }] : [],
    section,
    tags,
    body,
    image: featuredImage(item, known),
    format,
    status,
    createdAt: written,
    publishedAt: status === 'published' ? written : undefined,
    scheduledAt: status === 'scheduled' ? written : undefined,
    updatedAt: changed && written && changed > written ? changed : written,
    translationGroup,
    redirects: formerAddresses(link, id, known.blog),
    thread: { state: childText(item, 'wp:comment_status') === 'closed' ? 'closed' : 'open' },
  };
}

/** A post behind a password: its text must not become public by being imported. */
export function isProtected(item: XmlElement): boolean {
  return childText(item, 'wp:post_password') !== '';
}

function plainLine(html: string): string {
  return htmlToText(html).replace(/\s+/g, ' ').trim();
}

function featuredImage(item: XmlElement, { media }: Survey): ArticleInput['image'] {
  const picture = media.byId(Number(metaOf(item)('_thumbnail_id')));
  return picture && { ...picture, caption: picture.caption || undefined };
}

/** The permalink and the short link, each as it was and as a path, since the blog's host may now be this site's. */
function formerAddresses(link: string, id: number, blog: string): string[] {
  const short = blog && id > 0 ? `${blog}/?p=${id}` : '';
  const absolute = [link, short].filter((address) => /^https?:\/\//i.test(address) && URL.canParse(address));
  const paths = absolute.map((address) => new URL(address)).map((url) => url.pathname + url.search);
  return [...new Set([...absolute, ...paths])].filter((address) => address !== '/');
}
