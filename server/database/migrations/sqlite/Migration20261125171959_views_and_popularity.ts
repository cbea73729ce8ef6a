import { Migration } from '@mikro-orm/migrations';

export class Migration20261125171959_views_and_popularity extends Migration {

  override name = 'Migration20261125171959_views_and_popularity';

  override up(): void | Promise<void> {
    this.addSql(`create table \`article_view\` (\`site_id\` text not null, \`span\` text not null, \`starts_at\` datetime not null, \`article_id\` text not null, \`views\` integer not null, primary key (\`site_id\`, \`span\`, \`starts_at\`, \`article_id\`));`);

    this.addSql(`create table \`popularity\` (\`site_id\` text not null, \`ranking\` text not null, \`span\` text not null, \`made_at\` datetime not null, \`article_id\` text not null, \`score\` integer not null, \`sort_at\` datetime not null, \`count\` integer not null, primary key (\`site_id\`, \`ranking\`, \`span\`, \`made_at\`, \`article_id\`));`);
    this.addSql(`create index \`popularity_order\` on \`popularity\` (\`site_id\`, \`ranking\`, \`span\`, \`made_at\`, \`score\`, \`sort_at\`, \`article_id\`);`);
    this.addSql(`create index \`popularity_age\` on \`popularity\` (\`site_id\`, \`made_at\`);`);

    this.addSql(`create table \`view_mark\` (\`mark\` text not null primary key, \`hour\` datetime not null);`);
    this.addSql(`create index \`view_mark_hour\` on \`view_mark\` (\`hour\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`article_view\`;`);
    this.addSql(`drop table if exists \`popularity\`;`);
    this.addSql(`drop table if exists \`view_mark\`;`);
  }

}
