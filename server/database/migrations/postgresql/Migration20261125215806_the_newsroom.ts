import { Migration } from '@mikro-orm/migrations';

export class Migration20261125215806_the_newsroom extends Migration {

  override name = 'Migration20261125215806_the_newsroom';

  override up(): void | Promise<void> {

    this.addSql(`create table "plain_page" ("id" uuid not null, "site_id" uuid not null, "slug" text not null, "language" text not null, "title" text not null, "body_html" text not null, "body_text" text not null, "status" text not null, "position" int null, "created_at" timestamptz(3) not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, primary key ("id"));`);
    this.addSql(`alter table "plain_page" add constraint "plain_page_slug" unique ("site_id", "language", "slug");`);

    this.addSql(`create table "mail" ("id" uuid not null, "site_id" uuid null, "key" text not null, "to" text not null, "subject" text not null, "text" text not null, "html" text null, "unsubscribe_url" text null, "created_at" timestamptz(3) not null, "attempts" int not null, "next_attempt_at" timestamptz(3) null, "sent_at" timestamptz(3) null, "last_error" text null, primary key ("id"));`);
    this.addSql(`alter table "mail" add constraint "mail_key_unique" unique ("key");`);
    this.addSql(`create index "mail_due" on "mail" ("next_attempt_at");`);
    this.addSql(`create index "mail_age" on "mail" ("created_at");`);

    this.addSql(`create table "image_file" ("id" uuid not null, "site_id" uuid not null, "hash" text not null, "width" int not null, "height" int not null, "variants" jsonb not null, "source_url" text null, "created_at" timestamptz(3) not null, "created_by" uuid null, primary key ("id"));`);
    this.addSql(`alter table "image_file" add constraint "image_file_hash" unique ("site_id", "hash");`);

    this.addSql(`create table "curated_list" ("id" uuid not null, "site_id" uuid not null, "key" text not null, "names" jsonb not null, "size" int not null, "updated_at" timestamptz(3) not null, "version" int not null default 1, primary key ("id"));`);
    this.addSql(`alter table "curated_list" add constraint "curated_list_key" unique ("site_id", "key");`);

    this.addSql(`create table "headline_word" ("article_id" uuid not null, "word" text collate "C" not null, "site_id" uuid not null, "updated_at" timestamptz(3) not null, primary key ("article_id", "word"));`);
    this.addSql(`create index "headline_word_list" on "headline_word" ("site_id", "word", "updated_at", "article_id");`);

    this.addSql(`create table "curated_slot" ("id" uuid not null, "list_id" uuid not null, "article_id" uuid not null, "position" int not null, "starts_at" timestamptz(3) null, "ends_at" timestamptz(3) null, primary key ("id"));`);
    this.addSql(`create index "curated_slot_place" on "curated_slot" ("list_id", "position", "id");`);
    this.addSql(`create index "curated_slot_article" on "curated_slot" ("article_id");`);

    this.addSql(`create table "source" ("id" uuid not null, "site_id" uuid not null, "name" text not null, "kind" text not null, "address" text not null, "rule" text not null, "section" text null, "language" text null, "active" boolean not null, "created_at" timestamptz(3) not null, "etag" text null, "last_modified" text null, "next_read_at" timestamptz(3) not null, "last_read_at" timestamptz(3) null, "failures" int not null, "last_error" text null, primary key ("id"));`);
    this.addSql(`create index "source_due" on "source" ("active", "next_read_at");`);
    this.addSql(`alter table "source" add constraint "source_address" unique ("site_id", "kind", "address");`);

    this.addSql(`create table "source_item" ("id" uuid not null, "source_id" uuid not null, "key" text not null, "article_id" uuid null, "outcome" text not null, "remark" text null, "seen_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "source_item_article" on "source_item" ("article_id");`);
    this.addSql(`create index "source_item_seen" on "source_item" ("source_id", "seen_at");`);
    this.addSql(`alter table "source_item" add constraint "source_item_key" unique ("source_id", "key");`);

    this.addSql(`create table "password_reset" ("hash" text not null, "staff_id" uuid not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, primary key ("hash"));`);
    this.addSql(`create index "password_reset_staff" on "password_reset" ("staff_id");`);

    this.addSql(`create table "staff_invitation" ("id" uuid not null, "site_id" uuid null, "hash" text not null, "email" text null, "role" text not null, "sections" jsonb null, "invited_by" uuid null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "accepted_at" timestamptz(3) null, "revoked_at" timestamptz(3) null, primary key ("id"));`);
    this.addSql(`alter table "staff_invitation" add constraint "staff_invitation_hash_unique" unique ("hash");`);
    this.addSql(`create index "staff_invitation_site" on "staff_invitation" ("site_id", "created_at");`);

    this.addSql(`alter table "image" add "file_id" uuid null, add "focal_x" int null, add "focal_y" int null;`);
    this.addSql(`alter table "image" add constraint "image_file_id_foreign" foreign key ("file_id") references "image_file" ("id") on delete restrict;`);
    this.addSql(`create index "image_shows" on "image" ("file_id");`);

    this.addSql(`drop index "article_section";`);
    this.addSql(`alter table "article" add "created_by" uuid null, add "embargo_until" timestamptz(3) null;`);
    this.addSql(`create index "article_desk" on "article" ("site_id", "updated_at", "id");`);
    this.addSql(`create index "article_desk_status" on "article" ("site_id", "status", "updated_at", "id");`);
    this.addSql(`create index "article_writer" on "article" ("site_id", "created_by", "updated_at", "id");`);
    this.addSql(`create index "article_section" on "article" ("section_id", "updated_at", "id");`);

    this.addSql(`alter table "article_revision" add "staff" uuid null;`);

    this.addSql(`alter table "staff_membership" add "sections" jsonb null;`);


    this.addSql(`alter table "plain_page" add constraint "plain_page_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);

    this.addSql(`alter table "mail" add constraint "mail_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);

    this.addSql(`alter table "image_file" add constraint "image_file_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);

    this.addSql(`alter table "curated_list" add constraint "curated_list_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);

    this.addSql(`alter table "headline_word" add constraint "headline_word_article_id_foreign" foreign key ("article_id") references "article" ("id") on delete cascade;`);
    this.addSql(`alter table "headline_word" add constraint "headline_word_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);

    this.addSql(`alter table "curated_slot" add constraint "curated_slot_list_id_foreign" foreign key ("list_id") references "curated_list" ("id") on delete cascade;`);
    this.addSql(`alter table "curated_slot" add constraint "curated_slot_article_id_foreign" foreign key ("article_id") references "article" ("id") on delete cascade;`);

    this.addSql(`alter table "source" add constraint "source_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);

    this.addSql(`alter table "source_item" add constraint "source_item_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;`);
    this.addSql(`alter table "source_item" add constraint "source_item_article_id_foreign" foreign key ("article_id") references "article" ("id") on delete set null;`);

    this.addSql(`alter table "password_reset" add constraint "password_reset_staff_id_foreign" foreign key ("staff_id") references "staff" ("id") on delete cascade;`);

    this.addSql(`alter table "staff_invitation" add constraint "staff_invitation_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "image" drop constraint "image_file_id_foreign";`);
    this.addSql(`alter table "curated_slot" drop constraint "curated_slot_list_id_foreign";`);
    this.addSql(`alter table "source_item" drop constraint "source_item_source_id_foreign";`);

    this.addSql(`drop table if exists "plain_page" cascade;`);
    this.addSql(`drop table if exists "mail" cascade;`);
    this.addSql(`drop table if exists "image_file" cascade;`);
    this.addSql(`drop table if exists "curated_list" cascade;`);
    this.addSql(`drop table if exists "headline_word" cascade;`);
    this.addSql(`drop table if exists "curated_slot" cascade;`);
    this.addSql(`drop table if exists "source" cascade;`);
    this.addSql(`drop table if exists "source_item" cascade;`);
    this.addSql(`drop table if exists "password_reset" cascade;`);
    this.addSql(`drop table if exists "staff_invitation" cascade;`);

    this.addSql(`drop index "article_desk";`);
    this.addSql(`drop index "article_desk_status";`);
    this.addSql(`drop index "article_writer";`);
    this.addSql(`drop index "article_section";`);
    this.addSql(`alter table "article" drop column "created_by", drop column "embargo_until";`);
    this.addSql(`create index "article_section" on "article" ("section_id");`);

    this.addSql(`alter table "article_revision" drop column "staff";`);

    this.addSql(`drop index "image_shows";`);
    this.addSql(`alter table "image" drop column "file_id", drop column "focal_x", drop column "focal_y";`);

    this.addSql(`alter table "staff_membership" drop column "sections";`);
  }

}
