import { imageOfFile } from '@gazette/schema/image/add-image-file.ts';
import type { ImageFile } from '@gazette/schema/image/image-file.entity.ts';
import { imageFormats, imagePath, mimeOf } from '@gazette/schema/image/image-format.ts';
import { srcsetOf, variantsOf } from '@gazette/schema/image/image-variants.ts';
import type { Image } from '@gazette/schema/image/image.entity.ts';
import { encodeGlobalId } from '@gazette/schema/graph/global-id.ts';
import type { Site } from '@gazette/schema/site/site.entity.ts';
import { recordAudit } from '@gazette/schema/staff/record-audit.ts';
import type { StaffIdentity } from '@gazette/schema/staff/staff-identity.ts';
import { jsonAnswer, type Answer } from '../http/answer.ts';
import { BodyTooLarge } from '../http/request-body.ts';
import type { Handler, RequestContext } from '../http/route.ts';
import type { Services } from '../services.ts';
import { refusedToken } from '../session/let-out.ts';
import { Sessions } from '../session/sessions.ts';
import { siteUrl } from '../site-url.ts';
import { ImageRefusal, type ImageRefusalCode } from './image-refusal.ts';
import { readUpload } from './read-upload.ts';
import { takeIn, type Intake } from './take-in.ts';

const statusOf: Readonly<Record<ImageRefusalCode, number>> = {
  TOO_LARGE: 413,
  TOO_MANY_PIXELS: 413,
  NOT_AN_IMAGE: 415,
  UNSUPPORTED: 415,
  DAMAGED: 422,
  BUSY: 503,
  NO_ROOM: 507,
};

/**
 * `POST /images`: the bytes of a picture as the whole body, whatever it calls itself; the site as `/graphql` has it. Asked
 * first is who sends it: nothing of a stranger's body is read. The answer names the image, to be given to an article with
 * its words.
 */
export function createUploadHandler(intake: Intake & { readonly services: Services }): Handler {
  const { services, queue } = intake;
  const { config, database, now, readers, sites } = services;
  const sessions = new Sessions(services);

  return async (request, context) => {
    const key = context.url.searchParams.get('site');
    const site = key === null ? sites.default() : sites.byKey(key);
    if (!site) return refused(404, 'UNKNOWN_SITE', key === null ? 'No site has been created yet.' : `There is no site "${key.slice(0, 100)}".`);
    const staff = await sender(request, context, site);
    if ('status' in staff) return staff;
    try {
      const file = await queue.hold(async () => takeIn(intake, { site, bytes: await readUpload(request, config.imageMaxBytes), by: staff }));
      const made = await database.write(site, now(), async (unit) => {
        const found = await imageOfFile({ ...unit, by: staff }, file);
        if (found) await recordAudit(unit, { staff, action: 'image.upload', subject: found.image.id });
        return found;
      });
      if (!made) return refused(503, 'BUSY', 'The picture was removed in this moment. Send it again.', { 'retry-after': '1' });
      return jsonAnswer(201, { image: told(made, siteUrl(site, config)) }, { 'cache-control': 'no-store' });
    } catch (error) {
      if (error instanceof ImageRefusal) return refused(statusOf[error.code], error.code, error.message, error.code === 'BUSY' ? { 'retry-after': '5' } : {});
      // The rest of it is not wanted: a connection that is kept would wait for it.
      if (error instanceof BodyTooLarge) return refused(413, 'TOO_LARGE', `The picture is larger than ${error.limit} bytes (GAZETTE_IMAGE_MAX_BYTES).`, { connection: 'close' });
      throw error;
    }
  };

  async function sender(request: Request, context: RequestContext, site: Site): Promise<StaffIdentity | Answer> {
    const addressHash = await readers.addressHash(site, context.address);
    const visit = await sessions.visit(request, context, site, { addressHash, isUse: true });
    if (visit.isRefused) return refusedToken();
    const { staff } = visit;
    if (!staff) return refused(401, 'NOT_ALLOWED', 'Only staff of this site may do this: sign in, or send a token.');
    if (!visit.mayAct) return refused(403, 'NOT_ALLOWED', 'With a session, changes need the header x-gazette-csrf.');
    if (!staff.permissions.has('articles:write')) return refused(403, 'NOT_ALLOWED', 'Your role on this site, or your token, does not permit this.');
    return staff;
  }
}

function refused(status: number, code: string, message: string, headers: Record<string, string> = {}): Answer {
  return jsonAnswer(status, { error: code, message }, { 'cache-control': 'no-store', ...headers });
}

/** What an editor shows and puts into an article. */
function told({ image, file }: { image: Image; file: ImageFile }, origin: string) {
  const address = (key: string) => origin + imagePath(key);
  return {
    id: encodeGlobalId('Image', image.id),
    url: origin + image.url,
    /** For HTML of the site itself, so that it stays good when the site moves. */
    path: image.url,
    width: file.width,
    height: file.height,
    variants: file.variants.map(({ key, mime, width, height, bytes }) => ({ url: address(key), mime, width, height, bytes })),
    srcset: Object.fromEntries(
      imageFormats.map((format) => [mimeOf(format), srcsetOf(variantsOf(file.variants, format), address)] as const).filter(([, text]) => text !== ''),
    ),
  };
}
