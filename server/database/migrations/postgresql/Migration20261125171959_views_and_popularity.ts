import { Migration } from '@mikro-orm/migrations';

export class Migration20261125171959_views_and_popularity extends Migration {

  override name = 'Migration20261125171959_views_and_popularity';

  override up(): void | Promise<void> {
    this.addSql(`create table "article_view" ("site_id" uuid not null, "span" text not null, "starts_at" timestamptz(3) not null, "article_id" uuid not null, "views" int not null, primary key ("site_id", "span", "starts_at", "article_id"));`);

    this.addSql(`create table "popularity" ("site_id" uuid not null, "ranking" text not null, "span" text not null, "made_at" timestamptz(3) not null, "article_id" uuid not null, "score" int not null, "sort_at" timestamptz(3) not null, "count" int not null, primary key ("site_id", "ranking", "span", "made_at", "article_id"));`);
    this.addSql(`create index "popularity_order" on "popularity" ("site_id", "ranking", "span", "made_at", "score", "sort_at", "article_id");`);
    this.addSql(`create index "popularity_age" on "popularity" ("site_id", "made_at");`);

    this.addSql(`create table "view_mark" ("mark" text not null, "hour" timestamptz(3) not null, primary key ("mark"));`);
    this.addSql(`create index "view_mark_hour" on "view_mark" ("hour");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "article_view" cascade;`);
    this.addSql(`drop table if exists "popularity" cascade;`);
    this.addSql(`drop table if exists "view_mark" cascade;`);
  }

}
