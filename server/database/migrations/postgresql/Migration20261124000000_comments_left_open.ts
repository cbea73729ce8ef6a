import { Migration } from '@mikro-orm/migrations';

export class Migration20261124000000_comments_left_open extends Migration {

  override name = 'Migration20261124000000_comments_left_open';

  override up(): void | Promise<void> {
    this.addSql(`create table "secret" ("name" text not null, "value" text not null, "created_at" timestamptz(3) not null, primary key ("name"));`);

    this.addSql(`create table "reader_key" ("site_id" uuid not null, "key_id" text not null, "algorithm" text not null, "key" text not null, "created_at" timestamptz(3) not null, primary key ("site_id", "key_id"));`);

    this.addSql(`create table "reader" ("id" uuid not null, "site_id" uuid not null, "kind" text not null, "external_id" text null, "name" text not null, "name_skeleton" text not null, "badges" jsonb not null, "approved_count" int not null, "rejected_count" int not null, "created_at" timestamptz(3) not null, "last_seen_at" timestamptz(3) not null, "erased_at" timestamptz(3) null, primary key ("id"));`);
    this.addSql(`create index "reader_name" on "reader" ("site_id", "name_skeleton");`);
    this.addSql(`create index "reader_seen" on "reader" ("site_id", "last_seen_at");`);
    this.addSql(`alter table "reader" add constraint "reader_external" unique ("site_id", "external_id");`);

    this.addSql(`create table "staff" ("id" uuid not null, "email" text not null, "name" text not null, "password_hash" text null, "created_at" timestamptz(3) not null, "disabled_at" timestamptz(3) null, primary key ("id"));`);
    this.addSql(`alter table "staff" add constraint "staff_email_unique" unique ("email");`);

    this.addSql(`create table "ban" ("id" uuid not null, "site_id" uuid not null, "reader_id" uuid not null, "address_hash" text null, "reason" text not null, "created_at" timestamptz(3) not null, "until" timestamptz(3) null, "lifted_at" timestamptz(3) null, "staff_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "ban_reader" on "ban" ("reader_id");`);
    this.addSql(`create index "ban_address" on "ban" ("site_id", "address_hash");`);
    this.addSql(`create index "ban_site" on "ban" ("site_id", "created_at", "id");`);
    this.addSql(`create index "ban_staff" on "ban" ("staff_id");`);

    this.addSql(`create table "audit_entry" ("id" uuid not null, "site_id" uuid not null, "staff_id" uuid null, "action" text not null, "subject" uuid null, "detail" jsonb not null, "at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "audit_entry_site" on "audit_entry" ("site_id", "at", "id");`);
    this.addSql(`create index "audit_entry_subject" on "audit_entry" ("subject");`);
    this.addSql(`create index "audit_entry_staff" on "audit_entry" ("staff_id");`);

    this.addSql(`create table "staff_membership" ("staff_id" uuid not null, "site_id" uuid not null, "role" text not null, "created_at" timestamptz(3) not null, primary key ("staff_id", "site_id"));`);
    this.addSql(`create index "staff_membership_site" on "staff_membership" ("site_id");`);

    this.addSql(`create table "staff_session" ("hash" text not null, "staff_id" uuid not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, primary key ("hash"));`);
    this.addSql(`create index "staff_session_staff" on "staff_session" ("staff_id");`);
    this.addSql(`create index "staff_session_age" on "staff_session" ("expires_at");`);

    this.addSql(`create table "staff_token" ("id" uuid not null, "staff_id" uuid not null, "site_id" uuid not null, "name" text not null, "hash" text not null, "permissions" jsonb not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "last_used_at" timestamptz(3) null, "revoked_at" timestamptz(3) null, primary key ("id"));`);
    this.addSql(`alter table "staff_token" add constraint "staff_token_hash_unique" unique ("hash");`);
    this.addSql(`create index "staff_token_staff" on "staff_token" ("staff_id");`);
    this.addSql(`create index "staff_token_site" on "staff_token" ("site_id");`);

    this.addSql(`create table "comment_report" ("id" uuid not null, "site_id" uuid not null, "comment_id" uuid not null, "reader_id" uuid null, "reason" text not null, "note" text null, "notice_name" text null, "notice_email" text null, "created_at" timestamptz(3) not null, "handled_at" timestamptz(3) null, "outcome" text null, primary key ("id"));`);
    this.addSql(`create index "comment_report_site" on "comment_report" ("site_id", "handled_at", "created_at");`);
    this.addSql(`create index "comment_report_reader" on "comment_report" ("reader_id");`);
    this.addSql(`alter table "comment_report" add constraint "comment_report_once" unique ("comment_id", "reader_id");`);

    this.addSql(`create table "comment_reaction" ("comment_id" uuid not null, "reader_id" uuid not null, "created_at" timestamptz(3) not null, primary key ("comment_id", "reader_id"));`);
    this.addSql(`create index "comment_reaction_reader" on "comment_reaction" ("reader_id");`);

    this.addSql(`create table "comment_decision" ("id" uuid not null, "comment_id" uuid not null, "from" text null, "to" text not null, "reason" text not null, "explanation" jsonb not null, "staff_id" uuid null, "at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "comment_decision_comment" on "comment_decision" ("comment_id", "at", "id");`);
    this.addSql(`create index "comment_decision_staff" on "comment_decision" ("staff_id");`);

    this.addSql(`create table "comment_appeal" ("id" uuid not null, "site_id" uuid not null, "comment_id" uuid not null, "reader_id" uuid not null, "text" text not null, "created_at" timestamptz(3) not null, "decided_at" timestamptz(3) null, "upheld" boolean null, "answer" text null, primary key ("id"));`);
    this.addSql(`alter table "comment_appeal" add constraint "comment_appeal_comment_id_unique" unique ("comment_id");`);
    this.addSql(`create index "comment_appeal_open" on "comment_appeal" ("site_id", "decided_at", "created_at");`);
    this.addSql(`create index "comment_appeal_reader" on "comment_appeal" ("reader_id");`);

    this.addSql(`create table "event_consumer" ("name" text not null, "transaction_id" bigint not null, "position" bigint not null, primary key ("name"));`);

    this.addSql(`create table "webhook" ("id" uuid not null, "site" uuid not null, "url" text not null, "secret" text not null, "topics" jsonb not null, "created_at" timestamptz(3) not null, "disabled_at" timestamptz(3) null, primary key ("id"));`);
    this.addSql(`create index "webhook_site" on "webhook" ("site");`);

    this.addSql(`create table "webhook_delivery" ("id" uuid not null, "webhook_id" uuid not null, "topic" text not null, "payload" jsonb not null, "created_at" timestamptz(3) not null, "attempts" int not null, "next_attempt_at" timestamptz(3) null, "delivered_at" timestamptz(3) null, "last_error" text null, primary key ("id"));`);
    this.addSql(`create index "webhook_delivery_due" on "webhook_delivery" ("next_attempt_at");`);
    this.addSql(`create index "webhook_delivery_webhook" on "webhook_delivery" ("webhook_id", "created_at");`);

    this.addSql(`create table "word_list_entry" ("id" uuid not null, "site_id" uuid not null, "language" text not null, "kind" text not null, "entry" text not null, "created_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`alter table "word_list_entry" add constraint "word_list_entry_once" unique ("site_id", "language", "kind", "entry");`);

    this.addSql(`alter table "site" add "policy" jsonb not null default '{}';`);

    this.addSql(`alter table "comment" add "reader_id" uuid null, add "answers_id" uuid null, add "depth" int not null default 0, add "badges" jsonb not null default '[]', add "like_count" int not null default 0, add "report_count" int not null default 0, add "reason" text null, add "explanation" jsonb null, add "deleted_at" timestamptz(3) null, add "text_key" text null, add "address_hash" text null;`);
    this.addSql(`alter table "comment" add constraint "comment_reader_id_foreign" foreign key ("reader_id") references "reader" ("id") on delete set null;`);
    this.addSql(`alter table "comment" add constraint "comment_answers_id_foreign" foreign key ("answers_id") references "comment" ("id") on delete set null;`);
    this.addSql(`create index "comment_most_replied" on "comment" ("under", "status", "reply_count", "id");`);
    this.addSql(`create index "comment_most_liked" on "comment" ("under", "status", "like_count", "id");`);
    this.addSql(`create index "comment_reported" on "comment" ("site_id", "report_count", "id");`);
    this.addSql(`create index "comment_thread_queue" on "comment" ("thread_id", "status", "created_at", "id");`);
    this.addSql(`create index "comment_reader" on "comment" ("reader_id", "created_at", "id");`);
    this.addSql(`create index "comment_repeated" on "comment" ("site_id", "text_key", "created_at");`);
    this.addSql(`create index "comment_address" on "comment" ("site_id", "address_hash", "created_at");`);
    this.addSql(`create index "comment_answers" on "comment" ("answers_id");`);

    this.addSql(`alter table "reader_key" add constraint "reader_key_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);

    this.addSql(`alter table "reader" add constraint "reader_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);

    this.addSql(`alter table "ban" add constraint "ban_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);
    this.addSql(`alter table "ban" add constraint "ban_reader_id_foreign" foreign key ("reader_id") references "reader" ("id") on delete cascade;`);
    this.addSql(`alter table "ban" add constraint "ban_staff_id_foreign" foreign key ("staff_id") references "staff" ("id") on delete set null;`);

    this.addSql(`alter table "audit_entry" add constraint "audit_entry_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);
    this.addSql(`alter table "audit_entry" add constraint "audit_entry_staff_id_foreign" foreign key ("staff_id") references "staff" ("id") on delete set null;`);

    this.addSql(`alter table "staff_membership" add constraint "staff_membership_staff_id_foreign" foreign key ("staff_id") references "staff" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "staff_membership" add constraint "staff_membership_site_id_foreign" foreign key ("site_id") references "site" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "staff_session" add constraint "staff_session_staff_id_foreign" foreign key ("staff_id") references "staff" ("id") on delete cascade;`);

    this.addSql(`alter table "staff_token" add constraint "staff_token_staff_id_foreign" foreign key ("staff_id") references "staff" ("id") on delete cascade;`);
    this.addSql(`alter table "staff_token" add constraint "staff_token_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);

    this.addSql(`alter table "comment_report" add constraint "comment_report_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);
    this.addSql(`alter table "comment_report" add constraint "comment_report_comment_id_foreign" foreign key ("comment_id") references "comment" ("id") on delete cascade;`);
    this.addSql(`alter table "comment_report" add constraint "comment_report_reader_id_foreign" foreign key ("reader_id") references "reader" ("id") on delete set null;`);

    this.addSql(`alter table "comment_reaction" add constraint "comment_reaction_comment_id_foreign" foreign key ("comment_id") references "comment" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "comment_reaction" add constraint "comment_reaction_reader_id_foreign" foreign key ("reader_id") references "reader" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "comment_decision" add constraint "comment_decision_comment_id_foreign" foreign key ("comment_id") references "comment" ("id") on delete cascade;`);
    this.addSql(`alter table "comment_decision" add constraint "comment_decision_staff_id_foreign" foreign key ("staff_id") references "staff" ("id") on delete set null;`);

    this.addSql(`alter table "comment_appeal" add constraint "comment_appeal_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);
    this.addSql(`alter table "comment_appeal" add constraint "comment_appeal_comment_id_foreign" foreign key ("comment_id") references "comment" ("id") on delete cascade;`);
    this.addSql(`alter table "comment_appeal" add constraint "comment_appeal_reader_id_foreign" foreign key ("reader_id") references "reader" ("id") on delete cascade;`);

    this.addSql(`alter table "webhook_delivery" add constraint "webhook_delivery_webhook_id_foreign" foreign key ("webhook_id") references "webhook" ("id") on delete cascade;`);

    this.addSql(`alter table "word_list_entry" add constraint "word_list_entry_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);

    this.addSql(`create table "rate_limit" ("key" text not null, "points" int not null, "expire" bigint null, primary key ("key"));`);
    this.addSql(`create index "rate_limit_age" on "rate_limit" ("expire");`);

    this.addSql(`create table "spent_proof" ("id" text not null, "expires_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`create index "spent_proof_age" on "spent_proof" ("expires_at");`);
  }
}
