import { Migration } from '@mikro-orm/migrations';

export class Migration20261126014418_desk_lists_by_language_and_state extends Migration {

  override name = 'Migration20261126014418_desk_lists_by_language_and_state';

  override up(): void | Promise<void> {
    this.addSql(`create index \`article_section_status\` on \`article\` (\`section_id\`, \`status\`, \`updated_at\`, \`id\`);`);
    this.addSql(`create index \`article_desk_language\` on \`article\` (\`site_id\`, \`language\`, \`updated_at\`, \`id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index \`article_section_status\`;`);
    this.addSql(`drop index \`article_desk_language\`;`);
  }

}
