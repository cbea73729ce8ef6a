import { Migration } from '@mikro-orm/migrations';

/**
 * PostgreSQL's inverted index knows no order: for the newest texts with a common word it read all that have it, or text
 * after text. The hours, days and months of a text's number are words of it now (`numberWords`), so that it is asked for
 * the newest part alone. One index has them all, or a query for heads and against other words would have to make the
 * words of each text. What makes words is for the asking process alone: others take longer to start than to answer.
 */
export class Migration20261126042500_time_is_a_word_of_the_index extends Migration {

  override name = 'Migration20261126042500_time_is_a_word_of_the_index';

  override up(): void | Promise<void> {
    this.addSql(
      `create function article_filing(filed text, number bigint) returns tsvector language plpgsql immutable strict parallel restricted cost 100000 as 'begin return array_to_tsvector(string_to_array(filed, '' '') || array[''32:'' || (number >> 32), ''35:'' || (number >> 35), ''38:'' || (number >> 38), ''41:'' || (number >> 41), ''44:'' || (number >> 44)]); end';`,
    );
    this.addSql(`drop index "article_text_search";`);
    this.addSql(`drop index "article_text_head";`);
    this.addSql(`alter function article_words(text) parallel restricted;`);
    this.addSql(
      `create index "article_text_search" on "article_text" using gin (article_words("terms"), article_words("head"), article_filing("filed", "number"));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "article_text_search";`);
    this.addSql(`alter function article_words(text) parallel safe;`);
    this.addSql(`create index "article_text_search" on "article_text" using gin (article_words("terms"), article_words("filed"));`);
    this.addSql(`create index "article_text_head" on "article_text" using gin (article_words("head"), article_words("filed"));`);
    this.addSql(`drop function article_filing;`);
  }

}
