import { Migration } from '@mikro-orm/migrations';

/**
 * To PostgreSQL making the words of a text is as cheap as comparing two numbers, so that it would sooner make those of half
 * the archive than read the index where they stand. A function of its own says what it costs; in PL/pgSQL, since one in
 * SQL is taken apart and its cost with it.
 */
export class Migration20261125195332_what_filters_ask_of_texts extends Migration {

  override name = 'Migration20261125195332_what_filters_ask_of_texts';

  override up(): void | Promise<void> {
    this.addSql(`create index "article_text_found" on "article_text" ("number", "language", "article_id");`);
    this.addSql(
      `create function article_words(text) returns tsvector language plpgsql immutable strict parallel safe cost 1000 as 'begin return array_to_tsvector(string_to_array($1, '' '')); end';`,
    );
    this.addSql(`drop index "article_text_search";`);
    this.addSql(`drop index "article_text_head";`);
    this.addSql(`create index "article_text_search" on "article_text" using gin (article_words("terms"));`);
    this.addSql(`create index "article_text_head" on "article_text" using gin (article_words("head"));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "article_text_found";`);
    this.addSql(`drop index "article_text_search";`);
    this.addSql(`drop index "article_text_head";`);
    this.addSql(`create index "article_text_search" on "article_text" using gin (array_to_tsvector(string_to_array("terms", ' ')));`);
    this.addSql(`create index "article_text_head" on "article_text" using gin (array_to_tsvector(string_to_array("head", ' ')));`);
    this.addSql(`drop function article_words;`);
  }

}
