import { Migration } from '@mikro-orm/migrations';

export class Migration20261123220000_first_release extends Migration {

  override name = 'Migration20261123220000_first_release';

  override up(): void | Promise<void> {
    this.addSql(`create table \`job\` (\`name\` text not null primary key, \`next_run_at\` datetime not null, \`lease_owner\` text null, \`lease_until\` datetime null, \`last_run_at\` datetime null, \`last_error\` text null);`);

    this.addSql(`create table \`outbox_event\` (\`position\` integer not null primary key autoincrement, \`transaction_id\` bigint not null, \`type\` text not null, \`site\` text null, \`subject\` text not null, \`payload\` json not null, \`occurred_at\` datetime not null);`);
    this.addSql(`create index \`outbox_event_order\` on \`outbox_event\` (\`transaction_id\`, \`position\`);`);
    this.addSql(`create index \`outbox_event_age\` on \`outbox_event\` (\`occurred_at\`);`);

    this.addSql(`create table \`site\` (\`id\` text not null primary key, \`key\` text not null, \`names\` json not null, \`locale\` text not null, \`languages\` json not null, \`time_zone\` text not null, \`url\` text null, \`hosts\` json not null, \`allowed_origins\` json not null, \`moderation\` text not null, \`is_default\` boolean not null, \`created_at\` datetime not null);`);
    this.addSql(`create unique index \`site_key_unique\` on \`site\` (\`key\`);`);

    this.addSql(`create table \`section\` (\`id\` text not null primary key, \`site_id\` text not null, \`parent_id\` text null, \`slug\` text not null, \`names\` json not null, \`description\` text null, \`position\` integer not null, constraint \`section_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade, constraint \`section_parent_id_foreign\` foreign key (\`parent_id\`) references \`section\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`section_tree\` on \`section\` (\`site_id\`, \`position\`);`);
    this.addSql(`create index \`section_parent\` on \`section\` (\`parent_id\`);`);
    this.addSql(`create unique index \`section_slug\` on \`section\` (\`site_id\`, \`slug\`);`);

    this.addSql(`create table \`image\` (\`id\` text not null primary key, \`site_id\` text not null, \`url\` text not null, \`alt\` text not null, \`caption\` text null, \`credit\` text null, \`width\` integer null, \`height\` integer null, constraint \`image_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`image_site\` on \`image\` (\`site_id\`, \`url\`);`);

    this.addSql(`create table \`contributor\` (\`id\` text not null primary key, \`site_id\` text not null, \`slug\` text not null, \`names\` json not null, \`roles\` json not null, \`bios\` json not null, constraint \`contributor_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create unique index \`contributor_slug\` on \`contributor\` (\`site_id\`, \`slug\`);`);

    this.addSql(`create table \`article\` (\`id\` text not null primary key, \`site_id\` text not null, \`section_id\` text null, \`image_id\` text null, \`slug\` text not null, \`language\` text not null, \`canonical_url\` text null, \`page_key\` text not null, \`thread_key\` text not null, \`headline\` text not null, \`kicker\` text null, \`standfirst\` text null, \`dateline\` text null, \`byline\` text null, \`body_html\` text not null, \`body_text\` text not null, \`word_count\` integer not null, \`format\` text not null, \`status\` text not null, \`created_at\` datetime not null, \`scheduled_at\` datetime null, \`published_at\` datetime null, \`updated_at\` datetime not null, \`withdrawn_at\` datetime null, \`withdrawn_reason\` text null, \`sort_at\` datetime not null, \`translation_group\` text null, \`source_key\` text null, \`source_hash\` text null, \`version\` integer not null default 1, constraint \`article_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade, constraint \`article_section_id_foreign\` foreign key (\`section_id\`) references \`section\` (\`id\`) on delete set null, constraint \`article_image_id_foreign\` foreign key (\`image_id\`) references \`image\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`article_list\` on \`article\` (\`site_id\`, \`status\`, \`sort_at\`, \`id\`);`);
    this.addSql(`create index \`article_list_language\` on \`article\` (\`site_id\`, \`status\`, \`language\`, \`sort_at\`, \`id\`);`);
    this.addSql(`create index \`article_due\` on \`article\` (\`status\`, \`scheduled_at\`, \`id\`);`);
    this.addSql(`create index \`article_slug_any\` on \`article\` (\`site_id\`, \`slug\`);`);
    this.addSql(`create index \`article_translation\` on \`article\` (\`site_id\`, \`translation_group\`);`);
    this.addSql(`create index \`article_section\` on \`article\` (\`section_id\`);`);
    this.addSql(`create index \`article_image\` on \`article\` (\`image_id\`);`);
    this.addSql(`create unique index \`article_slug\` on \`article\` (\`site_id\`, \`language\`, \`slug\`);`);
    this.addSql(`create unique index \`article_page\` on \`article\` (\`site_id\`, \`page_key\`);`);
    this.addSql(`create unique index \`article_thread\` on \`article\` (\`site_id\`, \`thread_key\`);`);
    this.addSql(`create unique index \`article_source\` on \`article\` (\`site_id\`, \`source_key\`);`);

    this.addSql(`create table \`article_revision\` (\`id\` text not null primary key, \`article_id\` text not null, \`number\` integer not null, \`cause\` text not null, \`content\` json not null, \`created_at\` datetime not null, constraint \`article_revision_article_id_foreign\` foreign key (\`article_id\`) references \`article\` (\`id\`) on delete cascade);`);
    this.addSql(`create unique index \`article_revision_number\` on \`article_revision\` (\`article_id\`, \`number\`);`);

    this.addSql(`create table \`article_redirect\` (\`site_id\` text not null, \`page_key\` text not null, \`article_id\` text not null, primary key (\`site_id\`, \`page_key\`), constraint \`article_redirect_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade, constraint \`article_redirect_article_id_foreign\` foreign key (\`article_id\`) references \`article\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`article_redirect_article\` on \`article_redirect\` (\`article_id\`);`);

    this.addSql(`create table \`article_correction\` (\`id\` text not null primary key, \`article_id\` text not null, \`note\` text not null, \`corrected_at\` datetime not null, constraint \`article_correction_article_id_foreign\` foreign key (\`article_id\`) references \`article\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`article_correction_article\` on \`article_correction\` (\`article_id\`, \`corrected_at\`);`);

    this.addSql(`create table \`article_text\` (\`number\` integer not null primary key autoincrement, \`article_id\` text not null, \`terms\` text not null, constraint \`article_text_article_id_foreign\` foreign key (\`article_id\`) references \`article\` (\`id\`) on delete cascade);`);
    this.addSql(`create unique index \`article_text_article_id_unique\` on \`article_text\` (\`article_id\`);`);

    this.addSql(`create table \`article_listing\` (\`list\` text not null, \`article_id\` text not null, \`language\` text not null, \`sort_at\` datetime not null, primary key (\`list\`, \`article_id\`), constraint \`article_listing_article_id_foreign\` foreign key (\`article_id\`) references \`article\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`article_listing_order\` on \`article_listing\` (\`list\`, \`sort_at\`, \`article_id\`);`);
    this.addSql(`create index \`article_listing_language\` on \`article_listing\` (\`list\`, \`language\`, \`sort_at\`, \`article_id\`);`);
    this.addSql(`create index \`article_listing_article\` on \`article_listing\` (\`article_id\`);`);

    this.addSql(`create table \`article_credit\` (\`article_id\` text not null, \`contributor_id\` text not null, \`position\` integer not null, primary key (\`article_id\`, \`contributor_id\`), constraint \`article_credit_article_id_foreign\` foreign key (\`article_id\`) references \`article\` (\`id\`) on update cascade on delete cascade, constraint \`article_credit_contributor_id_foreign\` foreign key (\`contributor_id\`) references \`contributor\` (\`id\`) on update cascade on delete cascade);`);
    this.addSql(`create index \`article_credit_contributor\` on \`article_credit\` (\`contributor_id\`);`);

    this.addSql(`create table \`tag\` (\`id\` text not null primary key, \`site_id\` text not null, \`slug\` text not null, \`names\` json not null, constraint \`tag_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create unique index \`tag_slug\` on \`tag\` (\`site_id\`, \`slug\`);`);

    this.addSql(`create table \`article_tagging\` (\`article_id\` text not null, \`tag_id\` text not null, \`position\` integer not null, primary key (\`article_id\`, \`tag_id\`), constraint \`article_tagging_article_id_foreign\` foreign key (\`article_id\`) references \`article\` (\`id\`) on update cascade on delete cascade, constraint \`article_tagging_tag_id_foreign\` foreign key (\`tag_id\`) references \`tag\` (\`id\`) on update cascade on delete cascade);`);
    this.addSql(`create index \`article_tagging_tag\` on \`article_tagging\` (\`tag_id\`);`);

    this.addSql(`create table \`thread\` (\`id\` text not null primary key, \`site_id\` text not null, \`page_key\` text not null, \`url\` text not null, \`state\` text not null, \`comment_count\` integer not null, \`created_at\` datetime not null, constraint \`thread_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create unique index \`thread_page\` on \`thread\` (\`site_id\`, \`page_key\`);`);

    this.addSql(`create table \`comment\` (\`id\` text not null primary key, \`site_id\` text not null, \`thread_id\` text not null, \`parent_id\` text null, \`under\` text not null, \`author_name\` text not null, \`body\` text not null, \`status\` text not null, \`created_at\` datetime not null, \`edited_at\` datetime null, \`reply_count\` integer not null, \`client_key\` text null, \`source_key\` text null, constraint \`comment_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade, constraint \`comment_thread_id_foreign\` foreign key (\`thread_id\`) references \`thread\` (\`id\`) on delete cascade, constraint \`comment_parent_id_foreign\` foreign key (\`parent_id\`) references \`comment\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`comment_level\` on \`comment\` (\`under\`, \`status\`, \`created_at\`, \`id\`);`);
    this.addSql(`create index \`comment_latest\` on \`comment\` (\`site_id\`, \`status\`, \`created_at\`, \`id\`);`);
    this.addSql(`create index \`comment_parent\` on \`comment\` (\`parent_id\`);`);
    this.addSql(`create unique index \`comment_client_key\` on \`comment\` (\`thread_id\`, \`client_key\`);`);
    this.addSql(`create unique index \`comment_source\` on \`comment\` (\`thread_id\`, \`source_key\`);`);
  }

}
