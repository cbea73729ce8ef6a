import { Migration } from '@mikro-orm/migrations';

/**
 * What words begin with, two and three letters of it, are words of the index too, told apart by a `^`: of an unfinished
 * word PostgreSQL gathered all that begins with it, whatever else was asked for, and with every letter that a reader types.
 *
 * To make the words of a text takes longer with them. Nobody but the index needs to: PostgreSQL did so for tens of thousands
 * of texts to count how common each word is, and then for every text where it held one to be in nearly all. Without those
 * counts it always asks the index, which is right. What was written last and waits for its place in the index is read whole
 * by each search: it is less now, in kilobytes.
 */
export class Migration20261126073000_beginnings_are_looked_up extends Migration {

  override name = 'Migration20261126073000_beginnings_are_looked_up';

  override up(): void | Promise<void> {
    this.#makeIndexAnew(`string_to_array($1, '' '') || array(select ''^'' || unnest(array[left(word, 2), left(word, 3)]) from unnest(string_to_array($1, '' '')) as word)`);
    this.addSql(`alter index "article_text_search" set (gin_pending_list_limit = 512);`);
    for (const column of [1, 2, 3]) this.addSql(`alter index "article_text_search" alter column ${column} set statistics 0;`);
  }

  override down(): void | Promise<void> {
    this.#makeIndexAnew(`string_to_array($1, '' '')`);
  }

  #makeIndexAnew(words: string): void {
    this.addSql(`drop index "article_text_search";`);
    this.addSql(
      `create or replace function article_words(text) returns tsvector language plpgsql immutable strict parallel restricted cost 100000 as 'begin return array_to_tsvector(${words}); end';`,
    );
    this.addSql(
      `create index "article_text_search" on "article_text" using gin (article_words("terms"), article_words("head"), article_filing("filed", "number"));`,
    );
  }

}
