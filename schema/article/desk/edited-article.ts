import { EditConflict, NotAllowed } from '../../gate/refusal.ts';
import type { Store, Unit } from '../../gate/store.ts';
import type { Site } from '../../site/site.entity.ts';
import { recordAudit } from '../../staff/record-audit.ts';
import type { StaffIdentity } from '../../staff/staff-identity.ts';
import { Article } from '../article.entity.ts';
import { assertMayEdit, type Wish } from './may-edit.ts';

interface Asked {
  readonly store: Store;
  readonly site: Site;
  readonly now: Date;
  readonly staff: StaffIdentity | null;
}

export interface Edit {
  /** Id of the article. */
  readonly id: string;
  /** The version that whoever asks has seen; null where what is changed about the article has a version of its own. */
  readonly version: number | null;
  readonly wish: Wish;
  /** As the log names it: `article.publish`. Null for what is not worth a line: each saving of a draft is a revision. */
  readonly action: `article.${string}` | null;
}

/**
 * Changes an article in whosever name asks, once the rules of roles and sections allow it and nobody has been faster.
 * @throws {NotAllowed} where there is no such article on this site or a rule forbids it; {EditConflict} where the article
 *   is no longer the version that was seen.
 */
export async function editArticle(
  { store, site, now, staff }: Asked,
  { id, version, wish, action }: Edit,
  work: (unit: Unit, article: Article) => Promise<void>,
): Promise<string> {
  if (!staff) throw new NotAllowed('Only staff of this site may do this.');
  await store.write(site, now, async (written) => {
    const unit: Unit = { ...written, by: staff };
    const article = await unit.em.findOne(Article, { id });
    if (!article || !isOwnOrEditors(staff, article)) throw new NotAllowed('There is no such article on this site.');
    await assertMayEdit(unit, staff, article, wish);
    if (version !== null && article.version !== version) {
      throw new EditConflict('Somebody else has changed this article since you opened it. Nothing was done: look at what it says now.');
    }
    await work(unit, article);
    // The section it is in now is a section they may write for, too.
    await assertMayEdit(unit, staff, article, wish);
    if (action) await recordAudit(unit, { staff, action, subject: id });
  });
  return id;
}

/** Who may only write does not even learn of others' drafts. */
function isOwnOrEditors({ id, permissions }: StaffIdentity, { createdBy }: Article): boolean {
  return permissions.has('articles:publish') || createdBy === id;
}
