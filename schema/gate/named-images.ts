import { sql } from 'kysely';
import type { Store } from './store.ts';

type Reads = Pick<Store, 'reads'>;

/** Rows that are looked through in one statement: SQLite answers nobody else meanwhile. */
const AT_ONCE = 500;

/**
 * Everything of all sites in which a picture can be named, in whatever state it is: the texts that name one, and the ids of
 * images that revisions can bring back. For the job that removes files which nothing names.
 */
export async function* textsNamingImages({ reads }: Reads): AsyncGenerator<string> {
  yield* through(reads, 'article', sql`body_html`);
  yield* through(reads, 'plain_page', sql`body_html`);
  yield* through(reads, 'creative', sql`coalesce(image_url, '') || coalesce(html, '')`);
  yield* through(reads, 'article_revision', sql`content ->> 'bodyHtml'`);
}

/** The same texts, as far as they show pictures from elsewhere, of which there may be files here. */
export async function* textsShowingImages({ reads }: Reads): AsyncGenerator<string> {
  yield* through(reads, 'article', sql`body_html`, FOREIGN);
  yield* through(reads, 'plain_page', sql`body_html`, FOREIGN);
  yield* through(reads, 'article_revision', sql`content ->> 'bodyHtml'`, FOREIGN);
}

/** The addresses from which pictures were fetched that texts go on naming by them, each with its file. */
export async function fetchedAddresses({ reads }: Reads): Promise<{ url: string; file_id: string | null }[]> {
  return reads.selectFrom('image').select(['url', 'file_id']).where('file_id', 'is not', null).where('url', 'like', 'http%').execute();
}

/** Ids of the images that some revision has. */
export async function* imagesOfRevisions({ reads }: Reads): AsyncGenerator<string> {
  yield* found(reads, 'article_revision', sql`content ->> 'image'`, sql`content ->> 'image' is not null`);
}

type Naming = 'article' | 'plain_page' | 'creative' | 'article_revision';
type Part = ReturnType<typeof sql>;

const OWN = '%/images/%';
const FOREIGN = '%<img src="http%';

function through(reads: Store['reads'], table: Naming, text: Part, pattern = OWN): AsyncGenerator<string> {
  return found(reads, table, text, sql`${text} like ${pattern}`);
}

async function* found(reads: Store['reads'], table: Naming, text: Part, condition: Part): AsyncGenerator<string> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await reads.selectFrom(table).select('id').where('id', '>', after).orderBy('id').limit(AT_ONCE).execute();
    const last = rows.at(-1)?.id;
    if (last === undefined) return;
    const named = await reads
      .selectFrom(table)
      .select(sql<string>`${text}`.as('text'))
      .where('id', '>', after)
      .where('id', '<=', last)
      .where(sql<boolean>`${condition}`)
      .execute();
    for (const row of named) yield row.text;
    after = last;
  }
}

/** Files older than this that no article, in whatever state, shows as its picture. */
export async function filesNoArticleShows({ reads }: Reads, until: Date) {
  return reads
    .selectFrom('image_file')
    .select(['image_file.id', 'image_file.site_id as siteId', 'image_file.variants'])
    .where('image_file.created_at', '<', until)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('image').innerJoin('article', 'article.image_id', 'image.id').select('article.id').whereRef('image.file_id', '=', 'image_file.id'))),
    )
    .execute();
}

/** The file that each of these images shows. */
export async function filesOfImages({ reads }: Reads, images: readonly string[]): Promise<string[]> {
  if (images.length === 0) return [];
  const rows = await reads.selectFrom('image').select('file_id').where('id', 'in', images).where('file_id', 'is not', null).execute();
  return rows.map(({ file_id: file }) => file).filter((file) => file !== null);
}
