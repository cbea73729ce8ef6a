import { Migration } from '@mikro-orm/migrations';

export class Migration20261123220000_first_release extends Migration {

  override name = 'Migration20261123220000_first_release';

  override up(): void | Promise<void> {
    this.addSql(`create table "job" ("name" text not null, "next_run_at" timestamptz(3) not null, "lease_owner" text null, "lease_until" timestamptz(3) null, "last_run_at" timestamptz(3) null, "last_error" text null, primary key ("name"));`);

    this.addSql(`create table "outbox_event" ("position" bigserial primary key, "transaction_id" bigint not null, "type" text not null, "site" uuid null, "subject" uuid not null, "payload" jsonb not null, "occurred_at" timestamptz(3) not null);`);
    this.addSql(`create index "outbox_event_order" on "outbox_event" ("transaction_id", "position");`);
    this.addSql(`create index "outbox_event_age" on "outbox_event" ("occurred_at");`);

    this.addSql(`create table "site" ("id" uuid not null, "key" text not null, "names" jsonb not null, "locale" text not null, "languages" jsonb not null, "time_zone" text not null, "url" text null, "hosts" jsonb not null, "allowed_origins" jsonb not null, "moderation" text not null, "is_default" boolean not null, "created_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`alter table "site" add constraint "site_key_unique" unique ("key");`);

    this.addSql(`create table "section" ("id" uuid not null, "site_id" uuid not null, "parent_id" uuid null, "slug" text not null, "names" jsonb not null, "description" text null, "position" int not null, primary key ("id"));`);
    this.addSql(`create index "section_tree" on "section" ("site_id", "position");`);
    this.addSql(`create index "section_parent" on "section" ("parent_id");`);
    this.addSql(`alter table "section" add constraint "section_slug" unique ("site_id", "slug");`);

    this.addSql(`create table "image" ("id" uuid not null, "site_id" uuid not null, "url" text not null, "alt" text not null, "caption" text null, "credit" text null, "width" int null, "height" int null, primary key ("id"));`);
    this.addSql(`create index "image_site" on "image" ("site_id", "url");`);

    this.addSql(`create table "contributor" ("id" uuid not null, "site_id" uuid not null, "slug" text not null, "names" jsonb not null, "roles" jsonb not null, "bios" jsonb not null, primary key ("id"));`);
    this.addSql(`alter table "contributor" add constraint "contributor_slug" unique ("site_id", "slug");`);

    this.addSql(`create table "article" ("id" uuid not null, "site_id" uuid not null, "section_id" uuid null, "image_id" uuid null, "slug" text not null, "language" text not null, "canonical_url" text null, "page_key" text not null, "thread_key" text not null, "headline" text not null, "kicker" text null, "standfirst" text null, "dateline" text null, "byline" text null, "body_html" text not null, "body_text" text not null, "word_count" int not null, "format" text not null, "status" text not null, "created_at" timestamptz(3) not null, "scheduled_at" timestamptz(3) null, "published_at" timestamptz(3) null, "updated_at" timestamptz(3) not null, "withdrawn_at" timestamptz(3) null, "withdrawn_reason" text null, "sort_at" timestamptz(3) not null, "translation_group" text null, "source_key" text null, "source_hash" text null, "version" int not null default 1, primary key ("id"));`);
    this.addSql(`create index "article_list" on "article" ("site_id", "status", "sort_at", "id");`);
    this.addSql(`create index "article_list_language" on "article" ("site_id", "status", "language", "sort_at", "id");`);
    this.addSql(`create index "article_due" on "article" ("status", "scheduled_at", "id");`);
    this.addSql(`create index "article_slug_any" on "article" ("site_id", "slug");`);
    this.addSql(`create index "article_translation" on "article" ("site_id", "translation_group");`);
    this.addSql(`create index "article_section" on "article" ("section_id");`);
    this.addSql(`create index "article_image" on "article" ("image_id");`);
    this.addSql(`alter table "article" add constraint "article_slug" unique ("site_id", "language", "slug");`);
    this.addSql(`alter table "article" add constraint "article_page" unique ("site_id", "page_key");`);
    this.addSql(`alter table "article" add constraint "article_thread" unique ("site_id", "thread_key");`);
    this.addSql(`alter table "article" add constraint "article_source" unique ("site_id", "source_key");`);

    this.addSql(`create table "article_revision" ("id" uuid not null, "article_id" uuid not null, "number" int not null, "cause" text not null, "content" jsonb not null, "created_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`alter table "article_revision" add constraint "article_revision_number" unique ("article_id", "number");`);

    this.addSql(`create table "article_redirect" ("site_id" uuid not null, "page_key" text not null, "article_id" uuid not null, primary key ("site_id", "page_key"));`);
    this.addSql(`create index "article_redirect_article" on "article_redirect" ("article_id");`);

    this.addSql(`create table "article_correction" ("id" uuid not null, "article_id" uuid not null, "note" text not null, "corrected_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "article_correction_article" on "article_correction" ("article_id", "corrected_at");`);

    this.addSql(`create table "article_text" ("number" serial primary key, "article_id" uuid not null, "terms" text not null);`);
    this.addSql(`alter table "article_text" add constraint "article_text_article_id_unique" unique ("article_id");`);

    this.addSql(`create table "article_listing" ("list" uuid not null, "article_id" uuid not null, "language" text not null, "sort_at" timestamptz(3) not null, primary key ("list", "article_id"));`);
    this.addSql(`create index "article_listing_order" on "article_listing" ("list", "sort_at", "article_id");`);
    this.addSql(`create index "article_listing_language" on "article_listing" ("list", "language", "sort_at", "article_id");`);
    this.addSql(`create index "article_listing_article" on "article_listing" ("article_id");`);

    this.addSql(`create table "article_credit" ("article_id" uuid not null, "contributor_id" uuid not null, "position" int not null, primary key ("article_id", "contributor_id"));`);
    this.addSql(`create index "article_credit_contributor" on "article_credit" ("contributor_id");`);

    this.addSql(`create table "tag" ("id" uuid not null, "site_id" uuid not null, "slug" text not null, "names" jsonb not null, primary key ("id"));`);
    this.addSql(`alter table "tag" add constraint "tag_slug" unique ("site_id", "slug");`);

    this.addSql(`create table "article_tagging" ("article_id" uuid not null, "tag_id" uuid not null, "position" int not null, primary key ("article_id", "tag_id"));`);
    this.addSql(`create index "article_tagging_tag" on "article_tagging" ("tag_id");`);

    this.addSql(`create table "thread" ("id" uuid not null, "site_id" uuid not null, "page_key" text not null, "url" text not null, "state" text not null, "comment_count" int not null, "created_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`alter table "thread" add constraint "thread_page" unique ("site_id", "page_key");`);

    this.addSql(`create table "comment" ("id" uuid not null, "site_id" uuid not null, "thread_id" uuid not null, "parent_id" uuid null, "under" uuid not null, "author_name" text not null, "body" text not null, "status" text not null, "created_at" timestamptz(3) not null, "edited_at" timestamptz(3) null, "reply_count" int not null, "client_key" text null, "source_key" text null, primary key ("id"));`);
    this.addSql(`create index "comment_level" on "comment" ("under", "status", "created_at", "id");`);
    this.addSql(`create index "comment_latest" on "comment" ("site_id", "status", "created_at", "id");`);
    this.addSql(`create index "comment_parent" on "comment" ("parent_id");`);
    this.addSql(`alter table "comment" add constraint "comment_client_key" unique ("thread_id", "client_key");`);
    this.addSql(`alter table "comment" add constraint "comment_source" unique ("thread_id", "source_key");`);

    this.addSql(`alter table "section" add constraint "section_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);
    this.addSql(`alter table "section" add constraint "section_parent_id_foreign" foreign key ("parent_id") references "section" ("id") on delete set null;`);

    this.addSql(`alter table "image" add constraint "image_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);

    this.addSql(`alter table "contributor" add constraint "contributor_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);

    this.addSql(`alter table "article" add constraint "article_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);
    this.addSql(`alter table "article" add constraint "article_section_id_foreign" foreign key ("section_id") references "section" ("id") on delete set null;`);
    this.addSql(`alter table "article" add constraint "article_image_id_foreign" foreign key ("image_id") references "image" ("id") on delete set null;`);

    this.addSql(`alter table "article_revision" add constraint "article_revision_article_id_foreign" foreign key ("article_id") references "article" ("id") on delete cascade;`);

    this.addSql(`alter table "article_redirect" add constraint "article_redirect_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);
    this.addSql(`alter table "article_redirect" add constraint "article_redirect_article_id_foreign" foreign key ("article_id") references "article" ("id") on delete cascade;`);

    this.addSql(`alter table "article_correction" add constraint "article_correction_article_id_foreign" foreign key ("article_id") references "article" ("id") on delete cascade;`);

    this.addSql(`alter table "article_text" add constraint "article_text_article_id_foreign" foreign key ("article_id") references "article" ("id") on delete cascade;`);

    this.addSql(`alter table "article_listing" add constraint "article_listing_article_id_foreign" foreign key ("article_id") references "article" ("id") on delete cascade;`);

    this.addSql(`alter table "article_credit" add constraint "article_credit_article_id_foreign" foreign key ("article_id") references "article" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "article_credit" add constraint "article_credit_contributor_id_foreign" foreign key ("contributor_id") references "contributor" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "tag" add constraint "tag_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);

    this.addSql(`alter table "article_tagging" add constraint "article_tagging_article_id_foreign" foreign key ("article_id") references "article" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "article_tagging" add constraint "article_tagging_tag_id_foreign" foreign key ("tag_id") references "tag" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "thread" add constraint "thread_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);

    this.addSql(`alter table "comment" add constraint "comment_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);
    this.addSql(`alter table "comment" add constraint "comment_thread_id_foreign" foreign key ("thread_id") references "thread" ("id") on delete cascade;`);
    this.addSql(`alter table "comment" add constraint "comment_parent_id_foreign" foreign key ("parent_id") references "comment" ("id") on delete cascade;`);
  }

}
