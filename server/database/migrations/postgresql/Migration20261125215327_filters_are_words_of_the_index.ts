import { Migration } from '@mikro-orm/migrations';

/**
 * The full-text index knows what an article is filed under, so that a filter is one more word of a query and not a
 * look-up for every match. Making the words of a text costs more than any way through an index: PostgreSQL is told so,
 * or it would sooner make those of a thousand texts than read where a common word stands.
 */
export class Migration20261125215327_filters_are_words_of_the_index extends Migration {

  override name = 'Migration20261125215327_filters_are_words_of_the_index';

  override up(): void | Promise<void> {
    this.addSql(`drop index "article_text_found";`);
    this.addSql(`drop index "article_text_search";`);
    this.addSql(`drop index "article_text_head";`);
    this.addSql(`alter table "article_text" add "filed" text not null default '';`);
    this.addSql(
      `update article_text set filed = site_id::text || ' language:' || lower(language) || coalesce((select ' ' || section_id::text from article where article.id = article_text.article_id), '') || coalesce((select ' ' || string_agg(contributor_id::text, ' ') from article_credit where article_credit.article_id = article_text.article_id), '');`,
    );
    this.addSql(`create index "article_text_newest" on "article_text" ("site_id", "number");`);
    this.addSql(`alter function article_words(text) cost 100000;`);
    this.addSql(`create index "article_text_search" on "article_text" using gin (article_words("terms"), article_words("filed"));`);
    this.addSql(`create index "article_text_head" on "article_text" using gin (article_words("head"), article_words("filed"));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "article_text_newest";`);
    this.addSql(`drop index "article_text_search";`);
    this.addSql(`drop index "article_text_head";`);
    this.addSql(`alter table "article_text" drop column "filed";`);
    this.addSql(`alter function article_words(text) cost 1000;`);
    this.addSql(`create index "article_text_search" on "article_text" using gin (article_words("terms"));`);
    this.addSql(`create index "article_text_head" on "article_text" using gin (article_words("head"));`);
    this.addSql(`create index "article_text_found" on "article_text" ("number", "language", "article_id");`);
  }

}
