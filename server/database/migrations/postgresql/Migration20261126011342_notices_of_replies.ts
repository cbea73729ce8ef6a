import { Migration } from '@mikro-orm/migrations';

export class Migration20261126011342_notices_of_replies extends Migration {

  override name = 'Migration20261126011342_notices_of_replies';

  override up(): void | Promise<void> {
    this.addSql(`create table "reply_subscription" ("id" uuid not null, "site_id" uuid not null, "reader_id" uuid not null, "comment_id" uuid not null, "address" text not null, "language" text not null, "confirm_hash" text null, "question" text null, "end_hash" text not null, "created_at" timestamptz(3) not null, "confirmed_at" timestamptz(3) null, "expires_at" timestamptz(3) not null, "next_letter_at" timestamptz(3) not null, primary key ("id"));`);
    this.addSql(`alter table "reply_subscription" add constraint "reply_subscription_comment_id_unique" unique ("comment_id");`);
    this.addSql(`create index "reply_subscription_confirm" on "reply_subscription" ("confirm_hash");`);
    this.addSql(`create index "reply_subscription_question" on "reply_subscription" ("question");`);
    this.addSql(`create index "reply_subscription_reader" on "reply_subscription" ("reader_id");`);
    this.addSql(`create index "reply_subscription_address" on "reply_subscription" ("site_id", "address");`);
    this.addSql(`create index "reply_subscription_expiry" on "reply_subscription" ("site_id", "expires_at");`);
    this.addSql(`alter table "reply_subscription" add constraint "reply_subscription_end" unique ("end_hash");`);

    this.addSql(`create table "reply_notice" ("subscription_id" uuid not null, "reply_id" uuid not null, "created_at" timestamptz(3) not null, "letter" text null, primary key ("subscription_id", "reply_id"));`);
    this.addSql(`create index "reply_notice_reply" on "reply_notice" ("reply_id");`);
    this.addSql(`create index "reply_notice_letter" on "reply_notice" ("letter");`);
    this.addSql(`create index "reply_notice_waiting" on "reply_notice" ("created_at") where letter is null;`);

    this.addSql(`alter table "reply_subscription" add constraint "reply_subscription_site_id_foreign" foreign key ("site_id") references "site" ("id") on delete cascade;`);
    this.addSql(`alter table "reply_subscription" add constraint "reply_subscription_reader_id_foreign" foreign key ("reader_id") references "reader" ("id") on delete cascade;`);
    this.addSql(`alter table "reply_subscription" add constraint "reply_subscription_comment_id_foreign" foreign key ("comment_id") references "comment" ("id") on delete cascade;`);

    this.addSql(`alter table "reply_notice" add constraint "reply_notice_subscription_id_foreign" foreign key ("subscription_id") references "reply_subscription" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "reply_notice" add constraint "reply_notice_reply_id_foreign" foreign key ("reply_id") references "comment" ("id") on update cascade on delete cascade;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "reply_notice" drop constraint "reply_notice_subscription_id_foreign";`);

    this.addSql(`drop table if exists "reply_subscription" cascade;`);
    this.addSql(`drop table if exists "reply_notice" cascade;`);
  }

}
