import type { Site } from '@gazette/schema/site/site.entity.ts';
import { TOKEN_PREFIX } from '@gazette/schema/staff/staff-tokens.ts';
import type { RequestContext } from '../http/route.ts';
import type { Services } from '../services.ts';
import { siteUrl } from '../site-url.ts';
import { CSRF_HEADER } from './csrf.ts';
import { sessionCookie } from './session-cookie.ts';
import { ResetLimits } from './reset-limits.ts';
import { SignInLimits } from './sign-in-limits.ts';
import { StaffVisit, type Credentials, type EntranceLimits } from './staff-visit.ts';

type Parts = Pick<Services, 'config' | 'database' | 'sites' | 'now'>;

/** The staff's entrance: tells who of the staff sends a request, and lets them in and out. */
export class Sessions {
  readonly #parts: Parts;
  readonly #limits: EntranceLimits;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { database, config } = parts;
    this.#limits = { signIns: new SignInLimits(database, config.signInTries), resets: new ResetLimits(database, config.resetsPerHour) };
  }

  /** Who sends this request to `site`. */
  async visit(
    { headers }: Request,
    { url }: Pick<RequestContext, 'url'>,
    site: Site,
    { addressHash, isUse }: Pick<Credentials, 'addressHash' | 'isUse'>,
  ): Promise<StaffVisit> {
    const { publicUrl } = this.#parts.config;
    const token = bearerToken(headers.get('authorization'));
    const origin = headers.get('origin');
    const own = [url.origin, new URL(publicUrl).origin, new URL(siteUrl(site, this.#parts.config)).origin];
    const visit = new StaffVisit(this.#parts, this.#limits, {
      site,
      token,
      cookie: sessionCookie(url, publicUrl, headers.get('cookie')),
      csrf: headers.get(CSRF_HEADER),
      isOwnOrigin: origin === null || own.includes(origin),
      addressHash,
      isUse,
    });
    await visit.identify();
    return visit;
  }
}

/** Any other kind of `Authorization` is between the client and some proxy. */
function bearerToken(header: string | null): string | undefined {
  const [, token] = /^bearer\s+(\S+)\s*$/i.exec(header ?? '') ?? [];
  return token?.startsWith(TOKEN_PREFIX) ? token : undefined;
}
