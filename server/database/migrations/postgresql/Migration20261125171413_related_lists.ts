import { Migration } from '@mikro-orm/migrations';

export class Migration20261125171413_related_lists extends Migration {

  override name = 'Migration20261125171413_related_lists';

  override up(): void | Promise<void> {
    this.addSql(`create table "feature_posting" ("term" int not null, "day" int not null, "article_id" uuid not null, primary key ("term", "day", "article_id"));`);

    this.addSql(`create table "related_due" ("article_id" uuid not null, "cause" text not null, "site_id" uuid not null, "step" int not null, "sort_at" timestamptz(3) not null, "mark" uuid not null, primary key ("article_id", "cause"));`);
    this.addSql(`create index "related_due_order" on "related_due" ("site_id", "step", "sort_at", "article_id");`);

    this.addSql(`create table "related_choice" ("article_id" uuid not null, "other_id" uuid not null, "kind" text not null, "position" int not null, "created_at" timestamptz(3) not null, primary key ("article_id", "other_id"));`);
    this.addSql(`create index "related_choice_other" on "related_choice" ("other_id");`);

    this.addSql(`create table "article_neighbour" ("article_id" uuid not null, "position" int not null, "neighbour_id" uuid not null, "score" int not null, "reasons" jsonb not null, "as_of" timestamptz(3) not null, primary key ("article_id", "position"));`);
    this.addSql(`create index "article_neighbour_of" on "article_neighbour" ("neighbour_id", "article_id");`);

    this.addSql(`create table "article_feature" ("article_id" uuid not null, "language" text not null, "analysis" int not null, "features" text not null, "counted" text not null, "posted" text not null, primary key ("article_id"));`);
    this.addSql(`create index "article_feature_analysis" on "article_feature" ("analysis");`);

    this.addSql(`create table "term_frequency" ("term" int not null, "documents" int not null, primary key ("term"));`);

    this.addSql(`alter table "tag" add "kind" text not null default 'topic';`);

    this.addSql(`alter table "related_due" add constraint "related_due_article_id_foreign" foreign key ("article_id") references "article" ("id") on delete cascade;`);
    this.addSql(`alter table "related_due" add constraint "related_due_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);

    this.addSql(`alter table "related_choice" add constraint "related_choice_article_id_foreign" foreign key ("article_id") references "article" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "related_choice" add constraint "related_choice_other_id_foreign" foreign key ("other_id") references "article" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "article_neighbour" add constraint "article_neighbour_article_id_foreign" foreign key ("article_id") references "article" ("id") on delete cascade;`);
    this.addSql(`alter table "article_neighbour" add constraint "article_neighbour_neighbour_id_foreign" foreign key ("neighbour_id") references "article" ("id") on delete cascade;`);

    this.addSql(`alter table "article_feature" add constraint "article_feature_article_id_foreign" foreign key ("article_id") references "article" ("id") on update cascade on delete cascade;`);

    // The archive that is here already gets its lists by the job, the newest first.
    this.addSql(`insert into related_due (article_id, cause, site_id, step, sort_at, mark) select id, 'changed', site_id, 0, sort_at, id from article where status = 'published';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "feature_posting" cascade;`);
    this.addSql(`drop table if exists "related_due" cascade;`);
    this.addSql(`drop table if exists "related_choice" cascade;`);
    this.addSql(`drop table if exists "article_neighbour" cascade;`);
    this.addSql(`drop table if exists "article_feature" cascade;`);
    this.addSql(`drop table if exists "term_frequency" cascade;`);

    this.addSql(`alter table "tag" drop column "kind";`);
  }

}
