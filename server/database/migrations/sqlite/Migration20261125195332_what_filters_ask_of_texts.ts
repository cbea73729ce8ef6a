import { Migration } from '@mikro-orm/migrations';

export class Migration20261125195332_what_filters_ask_of_texts extends Migration {

  override name = 'Migration20261125195332_what_filters_ask_of_texts';

  override up(): void | Promise<void> {
    this.addSql(`create index \`article_text_found\` on \`article_text\` (\`number\`, \`language\`, \`article_id\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index \`article_text_found\`;`);
  }

}
