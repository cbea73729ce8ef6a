import { Migration } from '@mikro-orm/migrations';

export class Migration20261125215806_the_newsroom extends Migration {

  override name = 'Migration20261125215806_the_newsroom';

  override up(): void | Promise<void> {

    this.addSql(`create table \`plain_page\` (\`id\` text not null primary key, \`site_id\` text not null, \`slug\` text not null, \`language\` text not null, \`title\` text not null, \`body_html\` text not null, \`body_text\` text not null, \`status\` text not null, \`position\` integer null, \`created_at\` datetime not null, \`updated_at\` datetime not null, \`version\` integer not null default 1, constraint \`plain_page_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create unique index \`plain_page_slug\` on \`plain_page\` (\`site_id\`, \`language\`, \`slug\`);`);

    this.addSql(`create table \`mail\` (\`id\` text not null primary key, \`site_id\` text null, \`key\` text not null, \`to\` text not null, \`subject\` text not null, \`text\` text not null, \`html\` text null, \`unsubscribe_url\` text null, \`created_at\` datetime not null, \`attempts\` integer not null, \`next_attempt_at\` datetime null, \`sent_at\` datetime null, \`last_error\` text null, constraint \`mail_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create unique index \`mail_key_unique\` on \`mail\` (\`key\`);`);
    this.addSql(`create index \`mail_due\` on \`mail\` (\`next_attempt_at\`);`);
    this.addSql(`create index \`mail_age\` on \`mail\` (\`created_at\`);`);

    this.addSql(`create table \`image_file\` (\`id\` text not null primary key, \`site_id\` text not null, \`hash\` text not null, \`width\` integer not null, \`height\` integer not null, \`variants\` json not null, \`source_url\` text null, \`created_at\` datetime not null, \`created_by\` text null, constraint \`image_file_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create unique index \`image_file_hash\` on \`image_file\` (\`site_id\`, \`hash\`);`);

    this.addSql(`create table \`curated_list\` (\`id\` text not null primary key, \`site_id\` text not null, \`key\` text not null, \`names\` json not null, \`size\` integer not null, \`updated_at\` datetime not null, \`version\` integer not null default 1, constraint \`curated_list_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create unique index \`curated_list_key\` on \`curated_list\` (\`site_id\`, \`key\`);`);

    this.addSql(`create table \`headline_word\` (\`article_id\` text not null, \`word\` text not null, \`site_id\` text not null, \`updated_at\` datetime not null, primary key (\`article_id\`, \`word\`), constraint \`headline_word_article_id_foreign\` foreign key (\`article_id\`) references \`article\` (\`id\`) on delete cascade, constraint \`headline_word_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`headline_word_list\` on \`headline_word\` (\`site_id\`, \`word\`, \`updated_at\`, \`article_id\`);`);

    this.addSql(`create table \`curated_slot\` (\`id\` text not null primary key, \`list_id\` text not null, \`article_id\` text not null, \`position\` integer not null, \`starts_at\` datetime null, \`ends_at\` datetime null, constraint \`curated_slot_list_id_foreign\` foreign key (\`list_id\`) references \`curated_list\` (\`id\`) on delete cascade, constraint \`curated_slot_article_id_foreign\` foreign key (\`article_id\`) references \`article\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`curated_slot_place\` on \`curated_slot\` (\`list_id\`, \`position\`, \`id\`);`);
    this.addSql(`create index \`curated_slot_article\` on \`curated_slot\` (\`article_id\`);`);

    this.addSql(`create table \`source\` (\`id\` text not null primary key, \`site_id\` text not null, \`name\` text not null, \`kind\` text not null, \`address\` text not null, \`rule\` text not null, \`section\` text null, \`language\` text null, \`active\` integer not null, \`created_at\` datetime not null, \`etag\` text null, \`last_modified\` text null, \`next_read_at\` datetime not null, \`last_read_at\` datetime null, \`failures\` integer not null, \`last_error\` text null, constraint \`source_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`source_due\` on \`source\` (\`active\`, \`next_read_at\`);`);
    this.addSql(`create unique index \`source_address\` on \`source\` (\`site_id\`, \`kind\`, \`address\`);`);

    this.addSql(`create table \`source_item\` (\`id\` text not null primary key, \`source_id\` text not null, \`key\` text not null, \`article_id\` text null, \`outcome\` text not null, \`remark\` text null, \`seen_at\` datetime not null, constraint \`source_item_source_id_foreign\` foreign key (\`source_id\`) references \`source\` (\`id\`) on delete cascade, constraint \`source_item_article_id_foreign\` foreign key (\`article_id\`) references \`article\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`source_item_article\` on \`source_item\` (\`article_id\`);`);
    this.addSql(`create index \`source_item_seen\` on \`source_item\` (\`source_id\`, \`seen_at\`);`);
    this.addSql(`create unique index \`source_item_key\` on \`source_item\` (\`source_id\`, \`key\`);`);

    this.addSql(`create table \`password_reset\` (\`hash\` text not null primary key, \`staff_id\` text not null, \`created_at\` datetime not null, \`expires_at\` datetime not null, constraint \`password_reset_staff_id_foreign\` foreign key (\`staff_id\`) references \`staff\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`password_reset_staff\` on \`password_reset\` (\`staff_id\`);`);

    this.addSql(`create table \`staff_invitation\` (\`id\` text not null primary key, \`site_id\` text null, \`hash\` text not null, \`email\` text null, \`role\` text not null, \`sections\` json null, \`invited_by\` text null, \`created_at\` datetime not null, \`expires_at\` datetime not null, \`accepted_at\` datetime null, \`revoked_at\` datetime null, constraint \`staff_invitation_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create unique index \`staff_invitation_hash_unique\` on \`staff_invitation\` (\`hash\`);`);
    this.addSql(`create index \`staff_invitation_site\` on \`staff_invitation\` (\`site_id\`, \`created_at\`);`);

    this.addSql(`alter table \`image\` add column \`file_id\` text null constraint \`image_file_id_foreign\` references \`image_file\` (\`id\`) on delete restrict;`);
    this.addSql(`alter table \`image\` add column \`focal_x\` integer null;`);
    this.addSql(`alter table \`image\` add column \`focal_y\` integer null;`);
    this.addSql(`create index \`image_shows\` on \`image\` (\`file_id\`);`);

    this.addSql(`drop index \`article_section\`;`);
    this.addSql(`alter table \`article\` add column \`created_by\` text null;`);
    this.addSql(`alter table \`article\` add column \`embargo_until\` datetime null;`);
    this.addSql(`create index \`article_desk\` on \`article\` (\`site_id\`, \`updated_at\`, \`id\`);`);
    this.addSql(`create index \`article_desk_status\` on \`article\` (\`site_id\`, \`status\`, \`updated_at\`, \`id\`);`);
    this.addSql(`create index \`article_writer\` on \`article\` (\`site_id\`, \`created_by\`, \`updated_at\`, \`id\`);`);
    this.addSql(`create index \`article_section\` on \`article\` (\`section_id\`, \`updated_at\`, \`id\`);`);

    this.addSql(`alter table \`article_revision\` add column \`staff\` text null;`);

    this.addSql(`alter table \`staff_membership\` add column \`sections\` json null;`);
  }

  override down(): void | Promise<void> {

    this.addSql(`drop table if exists \`plain_page\`;`);
    this.addSql(`drop table if exists \`mail\`;`);
    this.addSql(`drop table if exists \`image_file\`;`);
    this.addSql(`drop table if exists \`curated_list\`;`);
    this.addSql(`drop table if exists \`headline_word\`;`);
    this.addSql(`drop table if exists \`curated_slot\`;`);
    this.addSql(`drop table if exists \`source\`;`);
    this.addSql(`drop table if exists \`source_item\`;`);
    this.addSql(`drop table if exists \`password_reset\`;`);
    this.addSql(`drop table if exists \`staff_invitation\`;`);

    this.addSql(`drop index \`article_desk\`;`);
    this.addSql(`drop index \`article_desk_status\`;`);
    this.addSql(`drop index \`article_writer\`;`);
    this.addSql(`drop index \`article_section\`;`);
    this.addSql(`alter table \`article\` drop column \`created_by\`;`);
    this.addSql(`alter table \`article\` drop column \`embargo_until\`;`);
    this.addSql(`create index \`article_section\` on \`article\` (\`section_id\`);`);

    this.addSql(`alter table \`article_revision\` drop column \`staff\`;`);

    this.addSql(`drop index \`image_shows\`;`);
    this.addSql(`alter table \`image\` drop column \`file_id\`;`);
    this.addSql(`alter table \`image\` drop column \`focal_x\`;`);
    this.addSql(`alter table \`image\` drop column \`focal_y\`;`);

    this.addSql(`alter table \`staff_membership\` drop column \`sections\`;`);
  }

}
