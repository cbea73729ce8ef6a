import { Migration } from '@mikro-orm/migrations';

export class Migration20261125100000_indexes_for_many_comments extends Migration {

  override name = 'Migration20261125100000_indexes_for_many_comments';

  override up(): void | Promise<void> {
    this.addSql(`drop index \`reader_name\`;`);
    this.addSql(`create index \`reader_name_of_kind\` on \`reader\` (\`site_id\`, \`name_skeleton\`, \`kind\`);`);

    this.addSql(`drop index \`comment_address\`;`);
    this.addSql(`create index \`comment_with_address\` on \`comment\` (\`site_id\`, \`created_at\`) where address_hash is not null;`);
  }
}
