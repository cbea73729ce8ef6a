import { Article } from '@gazette/schema/article/article.entity.ts';
import type { Unit } from '@gazette/schema/gate/store.ts';
import { recordAudit } from '@gazette/schema/staff/record-audit.ts';
import { siteUrl } from '../../site-url.ts';
import { namedSite } from '../site/named-site.ts';
import { withServices } from '../with-services.ts';
import { namedArticle } from './named-article.ts';

interface Named {
  readonly article: string;
  readonly language?: string | undefined;
  readonly site?: string | undefined;
}

/** Takes one step in the life of the article that is named, writes it into the log, and says what has become of it. */
export async function takeStep(
  named: Named,
  action: `article.${string}`,
  step: (unit: Unit, article: Article) => Promise<string>,
): Promise<void> {
  await withServices({}, async ({ config, database, sites, now }) => {
    const site = namedSite(sites, named.site);
    const { id } = await namedArticle(database, site, siteUrl(site, config), named);
    const told = await database.write(site, now(), async (unit) => {
      const words = await step(unit, await unit.em.findOneOrFail(Article, { id }));
      await recordAudit(unit, { staff: null, action, subject: id });
      return words;
    });
    process.stdout.write(`${told}\n`);
  });
}
