import { Migration } from '@mikro-orm/migrations';

export class Migration20261124000000_comments_left_open extends Migration {

  override name = 'Migration20261124000000_comments_left_open';

  override up(): void | Promise<void> {
    this.addSql(`create table \`secret\` (\`name\` text not null primary key, \`value\` text not null, \`created_at\` datetime not null);`);

    this.addSql(`create table \`reader_key\` (\`site_id\` text not null, \`key_id\` text not null, \`algorithm\` text not null, \`key\` text not null, \`created_at\` datetime not null, primary key (\`site_id\`, \`key_id\`), constraint \`reader_key_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);

    this.addSql(`create table \`reader\` (\`id\` text not null primary key, \`site_id\` text not null, \`kind\` text not null, \`external_id\` text null, \`name\` text not null, \`name_skeleton\` text not null, \`badges\` json not null, \`approved_count\` integer not null, \`rejected_count\` integer not null, \`created_at\` datetime not null, \`last_seen_at\` datetime not null, \`erased_at\` datetime null, constraint \`reader_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`reader_name\` on \`reader\` (\`site_id\`, \`name_skeleton\`);`);
    this.addSql(`create index \`reader_seen\` on \`reader\` (\`site_id\`, \`last_seen_at\`);`);
    this.addSql(`create unique index \`reader_external\` on \`reader\` (\`site_id\`, \`external_id\`);`);

    this.addSql(`create table \`staff\` (\`id\` text not null primary key, \`email\` text not null, \`name\` text not null, \`password_hash\` text null, \`created_at\` datetime not null, \`disabled_at\` datetime null);`);
    this.addSql(`create unique index \`staff_email_unique\` on \`staff\` (\`email\`);`);

    this.addSql(`create table \`ban\` (\`id\` text not null primary key, \`site_id\` text not null, \`reader_id\` text not null, \`address_hash\` text null, \`reason\` text not null, \`created_at\` datetime not null, \`until\` datetime null, \`lifted_at\` datetime null, \`staff_id\` text null, constraint \`ban_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade, constraint \`ban_reader_id_foreign\` foreign key (\`reader_id\`) references \`reader\` (\`id\`) on delete cascade, constraint \`ban_staff_id_foreign\` foreign key (\`staff_id\`) references \`staff\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`ban_reader\` on \`ban\` (\`reader_id\`);`);
    this.addSql(`create index \`ban_address\` on \`ban\` (\`site_id\`, \`address_hash\`);`);
    this.addSql(`create index \`ban_site\` on \`ban\` (\`site_id\`, \`created_at\`, \`id\`);`);
    this.addSql(`create index \`ban_staff\` on \`ban\` (\`staff_id\`);`);

    this.addSql(`create table \`audit_entry\` (\`id\` text not null primary key, \`site_id\` text not null, \`staff_id\` text null, \`action\` text not null, \`subject\` text null, \`detail\` json not null, \`at\` datetime not null, constraint \`audit_entry_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade, constraint \`audit_entry_staff_id_foreign\` foreign key (\`staff_id\`) references \`staff\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`audit_entry_site\` on \`audit_entry\` (\`site_id\`, \`at\`, \`id\`);`);
    this.addSql(`create index \`audit_entry_subject\` on \`audit_entry\` (\`subject\`);`);
    this.addSql(`create index \`audit_entry_staff\` on \`audit_entry\` (\`staff_id\`);`);

    this.addSql(`create table \`staff_membership\` (\`staff_id\` text not null, \`site_id\` text not null, \`role\` text not null, \`created_at\` datetime not null, primary key (\`staff_id\`, \`site_id\`), constraint \`staff_membership_staff_id_foreign\` foreign key (\`staff_id\`) references \`staff\` (\`id\`) on update cascade on delete cascade, constraint \`staff_membership_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on update cascade on delete cascade);`);
    this.addSql(`create index \`staff_membership_site\` on \`staff_membership\` (\`site_id\`);`);

    this.addSql(`create table \`staff_session\` (\`hash\` text not null primary key, \`staff_id\` text not null, \`created_at\` datetime not null, \`expires_at\` datetime not null, constraint \`staff_session_staff_id_foreign\` foreign key (\`staff_id\`) references \`staff\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`staff_session_staff\` on \`staff_session\` (\`staff_id\`);`);
    this.addSql(`create index \`staff_session_age\` on \`staff_session\` (\`expires_at\`);`);

    this.addSql(`create table \`staff_token\` (\`id\` text not null primary key, \`staff_id\` text not null, \`site_id\` text not null, \`name\` text not null, \`hash\` text not null, \`permissions\` json not null, \`created_at\` datetime not null, \`expires_at\` datetime not null, \`last_used_at\` datetime null, \`revoked_at\` datetime null, constraint \`staff_token_staff_id_foreign\` foreign key (\`staff_id\`) references \`staff\` (\`id\`) on delete cascade, constraint \`staff_token_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create unique index \`staff_token_hash_unique\` on \`staff_token\` (\`hash\`);`);
    this.addSql(`create index \`staff_token_staff\` on \`staff_token\` (\`staff_id\`);`);
    this.addSql(`create index \`staff_token_site\` on \`staff_token\` (\`site_id\`);`);

    this.addSql(`create table \`comment_report\` (\`id\` text not null primary key, \`site_id\` text not null, \`comment_id\` text not null, \`reader_id\` text null, \`reason\` text not null, \`note\` text null, \`notice_name\` text null, \`notice_email\` text null, \`created_at\` datetime not null, \`handled_at\` datetime null, \`outcome\` text null, constraint \`comment_report_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade, constraint \`comment_report_comment_id_foreign\` foreign key (\`comment_id\`) references \`comment\` (\`id\`) on delete cascade, constraint \`comment_report_reader_id_foreign\` foreign key (\`reader_id\`) references \`reader\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`comment_report_site\` on \`comment_report\` (\`site_id\`, \`handled_at\`, \`created_at\`);`);
    this.addSql(`create index \`comment_report_reader\` on \`comment_report\` (\`reader_id\`);`);
    this.addSql(`create unique index \`comment_report_once\` on \`comment_report\` (\`comment_id\`, \`reader_id\`);`);

    this.addSql(`create table \`comment_reaction\` (\`comment_id\` text not null, \`reader_id\` text not null, \`created_at\` datetime not null, primary key (\`comment_id\`, \`reader_id\`), constraint \`comment_reaction_comment_id_foreign\` foreign key (\`comment_id\`) references \`comment\` (\`id\`) on update cascade on delete cascade, constraint \`comment_reaction_reader_id_foreign\` foreign key (\`reader_id\`) references \`reader\` (\`id\`) on update cascade on delete cascade);`);
    this.addSql(`create index \`comment_reaction_reader\` on \`comment_reaction\` (\`reader_id\`);`);

    this.addSql(`create table \`comment_decision\` (\`id\` text not null primary key, \`comment_id\` text not null, \`from\` text null, \`to\` text not null, \`reason\` text not null, \`explanation\` json not null, \`staff_id\` text null, \`at\` datetime not null, constraint \`comment_decision_comment_id_foreign\` foreign key (\`comment_id\`) references \`comment\` (\`id\`) on delete cascade, constraint \`comment_decision_staff_id_foreign\` foreign key (\`staff_id\`) references \`staff\` (\`id\`) on delete set null);`);
    this.addSql(`create index \`comment_decision_comment\` on \`comment_decision\` (\`comment_id\`, \`at\`, \`id\`);`);
    this.addSql(`create index \`comment_decision_staff\` on \`comment_decision\` (\`staff_id\`);`);

    this.addSql(`create table \`comment_appeal\` (\`id\` text not null primary key, \`site_id\` text not null, \`comment_id\` text not null, \`reader_id\` text not null, \`text\` text not null, \`created_at\` datetime not null, \`decided_at\` datetime null, \`upheld\` boolean null, \`answer\` text null, constraint \`comment_appeal_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade, constraint \`comment_appeal_comment_id_foreign\` foreign key (\`comment_id\`) references \`comment\` (\`id\`) on delete cascade, constraint \`comment_appeal_reader_id_foreign\` foreign key (\`reader_id\`) references \`reader\` (\`id\`) on delete cascade);`);
    this.addSql(`create unique index \`comment_appeal_comment_id_unique\` on \`comment_appeal\` (\`comment_id\`);`);
    this.addSql(`create index \`comment_appeal_open\` on \`comment_appeal\` (\`site_id\`, \`decided_at\`, \`created_at\`);`);
    this.addSql(`create index \`comment_appeal_reader\` on \`comment_appeal\` (\`reader_id\`);`);

    this.addSql(`create table \`event_consumer\` (\`name\` text not null primary key, \`transaction_id\` bigint not null, \`position\` bigint not null);`);

    this.addSql(`create table \`webhook\` (\`id\` text not null primary key, \`site\` text not null, \`url\` text not null, \`secret\` text not null, \`topics\` json not null, \`created_at\` datetime not null, \`disabled_at\` datetime null);`);
    this.addSql(`create index \`webhook_site\` on \`webhook\` (\`site\`);`);

    this.addSql(`create table \`webhook_delivery\` (\`id\` text not null primary key, \`webhook_id\` text not null, \`topic\` text not null, \`payload\` json not null, \`created_at\` datetime not null, \`attempts\` integer not null, \`next_attempt_at\` datetime null, \`delivered_at\` datetime null, \`last_error\` text null, constraint \`webhook_delivery_webhook_id_foreign\` foreign key (\`webhook_id\`) references \`webhook\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`webhook_delivery_due\` on \`webhook_delivery\` (\`next_attempt_at\`);`);
    this.addSql(`create index \`webhook_delivery_webhook\` on \`webhook_delivery\` (\`webhook_id\`, \`created_at\`);`);

    this.addSql(`create table \`word_list_entry\` (\`id\` text not null primary key, \`site_id\` text not null, \`language\` text not null, \`kind\` text not null, \`entry\` text not null, \`created_at\` datetime not null, constraint \`word_list_entry_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create unique index \`word_list_entry_once\` on \`word_list_entry\` (\`site_id\`, \`language\`, \`kind\`, \`entry\`);`);

    this.addSql(`alter table \`site\` add column \`policy\` json not null default '{}';`);

    this.addSql(`alter table \`comment\` add column \`reader_id\` text null constraint \`comment_reader_id_foreign\` references \`reader\` (\`id\`) on delete set null;`);
    this.addSql(`alter table \`comment\` add column \`answers_id\` text null constraint \`comment_answers_id_foreign\` references \`comment\` (\`id\`) on delete set null;`);
    this.addSql(`alter table \`comment\` add column \`depth\` integer not null default 0;`);
    this.addSql(`alter table \`comment\` add column \`badges\` json not null default '[]';`);
    this.addSql(`alter table \`comment\` add column \`like_count\` integer not null default 0;`);
    this.addSql(`alter table \`comment\` add column \`report_count\` integer not null default 0;`);
    this.addSql(`alter table \`comment\` add column \`reason\` text null;`);
    this.addSql(`alter table \`comment\` add column \`explanation\` json null;`);
    this.addSql(`alter table \`comment\` add column \`deleted_at\` datetime null;`);
    this.addSql(`alter table \`comment\` add column \`text_key\` text null;`);
    this.addSql(`alter table \`comment\` add column \`address_hash\` text null;`);
    this.addSql(`create index \`comment_most_replied\` on \`comment\` (\`under\`, \`status\`, \`reply_count\`, \`id\`);`);
    this.addSql(`create index \`comment_most_liked\` on \`comment\` (\`under\`, \`status\`, \`like_count\`, \`id\`);`);
    this.addSql(`create index \`comment_reported\` on \`comment\` (\`site_id\`, \`report_count\`, \`id\`);`);
    this.addSql(`create index \`comment_thread_queue\` on \`comment\` (\`thread_id\`, \`status\`, \`created_at\`, \`id\`);`);
    this.addSql(`create index \`comment_reader\` on \`comment\` (\`reader_id\`, \`created_at\`, \`id\`);`);
    this.addSql(`create index \`comment_repeated\` on \`comment\` (\`site_id\`, \`text_key\`, \`created_at\`);`);
    this.addSql(`create index \`comment_address\` on \`comment\` (\`site_id\`, \`address_hash\`, \`created_at\`);`);
    this.addSql(`create index \`comment_answers\` on \`comment\` (\`answers_id\`);`);

    this.addSql(`create table \`rate_limit\` (\`key\` text not null primary key, \`points\` integer not null, \`expire\` bigint null);`);
    this.addSql(`create index \`rate_limit_age\` on \`rate_limit\` (\`expire\`);`);

    this.addSql(`create table \`spent_proof\` (\`id\` text not null primary key, \`expires_at\` datetime not null);`);
    this.addSql(`create index \`spent_proof_age\` on \`spent_proof\` (\`expires_at\`);`);
  }
}
