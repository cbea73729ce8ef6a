import type { Desk } from '../../app/desk.ts';
import type { UploadedPicture } from '../../connection/connection.ts';
import { fill } from '../../strings/console-languages.ts';

/** Brings the picture that was chosen in a file field to the server; undefined where it was not taken, which is said. */
export async function uploadChosen({ connection, strings, say }: Desk, event: Event): Promise<UploadedPicture | undefined> {
  const field = event.target as HTMLInputElement;
  const [file] = field.files ?? [];
  if (!file) return undefined;
  say(strings.articles.uploading);
  try {
    const answer = await connection.upload(file);
    if ('id' in answer) {
      say(strings.articles.uploaded);
      return answer;
    }
    say(fill(strings.notDone, { message: answer.message }));
  } catch {
    say(strings.notSent);
  } finally {
    field.value = '';
  }
  return undefined;
}
