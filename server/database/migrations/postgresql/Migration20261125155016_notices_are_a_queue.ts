import { Migration } from '@mikro-orm/migrations';

export class Migration20261125155016_notices_are_a_queue extends Migration {

  override name = 'Migration20261125155016_notices_are_a_queue';

  override up(): void | Promise<void> {
    this.addSql(`create index "comment_report_notice" on "comment_report" ("site_id", "reason", "handled_at", "created_at", "id");`);

    this.addSql(`drop index "comment_appeal_open";`);
    this.addSql(`create index "comment_appeal_open" on "comment_appeal" ("site_id", "decided_at", "created_at", "id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "comment_appeal_open";`);
    this.addSql(`create index "comment_appeal_open" on "comment_appeal" ("site_id", "decided_at", "created_at");`);

    this.addSql(`drop index "comment_report_notice";`);
  }

}
