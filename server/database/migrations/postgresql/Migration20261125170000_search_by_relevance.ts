import { Migration } from '@mikro-orm/migrations';

/**
 * The full-text index also knows what stands out in an article (`head`) and its site, and numbers articles by their
 * publication, so that the newest of a common word are found without reading all. What is there already gets its head
 * and its words when it is analysed anew; until then search reads the headline itself. Words are ordered by their
 * letters' codes, whatever the server's locale, as SQLite orders them.
 */
export class Migration20261125170000_search_by_relevance extends Migration {
  override name = 'Migration20261125170000_search_by_relevance';

  override up(): void {
    this.addSql(
      `create table "archive_word" ("site_id" uuid not null, "language" text not null, "word" text collate "C" not null, "reversed" text collate "C" not null, "size" int not null, "spelling" text not null, "term" text collate "C" not null, "documents" int not null, primary key ("site_id", "language", "word"));`,
    );
    this.addSql(`create index "archive_word_term" on "archive_word" ("site_id", "term");`);
    this.addSql(`create index "archive_word_beginning" on "archive_word" ("site_id", "language", "size", "word");`);
    this.addSql(`create index "archive_word_end" on "archive_word" ("site_id", "language", "size", "reversed");`);
    this.addSql(
      `alter table "archive_word" add constraint "archive_word_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`,
    );

    this.addSql(`alter table "article_text" alter column "number" drop default, alter column "number" type bigint;`);
    this.addSql(`drop sequence if exists "article_text_number_seq";`);
    this.addSql(
      `alter table "article_text" add "site_id" uuid null, add "language" text null, add "head" text not null default '', add "words" text not null default '';`,
    );
    this.addSql(
      `update "article_text" set "site_id" = article.site_id, "language" = article.language, "number" = greatest(0, floor(extract(epoch from article.sort_at)))::bigint * 1048576 + article_text.number % 1048576 from "article" where article.id = article_text.article_id;`,
    );
    this.addSql(
      `alter table "article_text" alter column "site_id" set not null, alter column "language" set not null, alter column "head" drop default, alter column "words" drop default;`,
    );
    this.addSql(
      `alter table "article_text" add constraint "article_text_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`,
    );
    this.addSql(
      `create index "article_text_head" on "article_text" using gin (array_to_tsvector(string_to_array("head", ' ')));`,
    );
  }
}
