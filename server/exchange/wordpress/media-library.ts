import SqliteDatabase from 'better-sqlite3';
import { htmlToText } from '@gazette/schema/text/html-text.ts';
import { childrenNamed, childText, type XmlElement } from '../xml/xml-element.ts';
import type { Picture, Pictures } from './picture.ts';

/** Pictures that a gallery without a choice of its own may show. */
const OF_POST = 100;

/**
 * The attachments of an export, kept in a temporary database on disk: an archive has more of them than memory should
 * hold, and a post may use one that stands anywhere in the file.
 */
export class MediaLibrary implements Pictures, Disposable {
  /** An empty name is SQLite's for a private file that is deleted when closed. */
  readonly #database = new SqliteDatabase('');
  readonly #insert;
  readonly #byId;
  readonly #ofPost;

  constructor() {
    this.#database.exec(
      'pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -4096;' +
        'create table picture (id integer primary key, post integer not null, picture text not null);' +
        'create index picture_post on picture (post, id);',
    );
    this.#insert = this.#database.prepare<[number, number, string]>('insert or replace into picture values (?, ?, ?)');
    this.#byId = this.#database.prepare<[number], { picture: string }>('select picture from picture where id = ?');
    this.#ofPost = this.#database.prepare<[number, number], { picture: string }>(
      'select picture from picture where post = ? order by id limit ?',
    );
  }

  /** Keeps an attachment if it is a picture. */
  add(item: XmlElement): void {
    const id = Number(childText(item, 'wp:post_id'));
    const url = childText(item, 'wp:attachment_url') || childText(item, 'guid');
    if (!Number.isSafeInteger(id) || id <= 0 || !/^https?:\/\//i.test(url) || !isPicture(url)) return;
    const meta = metaOf(item);
    const picture: Picture = {
      url,
      alt: htmlToText(meta('_wp_attachment_image_alt')).trim(),
      caption: htmlToText(childText(item, 'excerpt:encoded')).trim(),
      width: dimension(meta('_wp_attachment_metadata'), 'width'),
      height: dimension(meta('_wp_attachment_metadata'), 'height'),
    };
    this.#insert.run(id, Number(childText(item, 'wp:post_parent')) || 0, JSON.stringify(picture));
  }

  byId(id: number): Picture | undefined {
    const row = Number.isSafeInteger(id) ? this.#byId.get(id) : undefined;
    return row && (JSON.parse(row.picture) as Picture);
  }

  ofPost(post: number): Picture[] {
    if (!Number.isSafeInteger(post) || post <= 0) return [];
    return this.#ofPost.all(post, OF_POST).map((row) => JSON.parse(row.picture) as Picture);
  }

  [Symbol.dispose](): void {
    this.#database.close();
  }
}

/** The values of an item's custom fields, by name; blank when it has none. */
export function metaOf(item: XmlElement): (name: string) => string {
  const fields = new Map(
    childrenNamed(item, 'wp:postmeta').map((meta) => [
      childText(meta, 'wp:meta_key'),
      childText(meta, 'wp:meta_value'),
    ]),
  );
  return (name) => fields.get(name) ?? '';
}

function isPicture(url: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(url.replace(/[?#].*$/, ''));
}

/** Reads the first number of that name from PHP's serialized form: the whole picture's, before those of its sizes. */
function dimension(serialized: string, name: 'width' | 'height'): number | undefined {
  const value = Number(
    new RegExp(`"${name}";(?:i:(\\d{1,6})|s:\\d+:"(\\d{1,6})")`).exec(serialized)?.slice(1).find(Boolean),
  );
  return value > 0 ? value : undefined;
}
