import { Migration } from '@mikro-orm/migrations';

export class Migration20261125160548_counts_for_transparency extends Migration {

  override name = 'Migration20261125160548_counts_for_transparency';

  override up(): void | Promise<void> {
    this.addSql(`create table \`duty_record\` (\`id\` text not null primary key, \`site_id\` text not null, \`kind\` text not null, \`reason\` text not null, \`outcome\` text null, \`automated\` boolean not null, \`at\` datetime not null, \`took\` integer null, constraint \`duty_record_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete cascade);`);
    this.addSql(`create index \`duty_record_site\` on \`duty_record\` (\`site_id\`, \`at\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`duty_record\`;`);
  }

}
