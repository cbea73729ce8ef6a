import type { Desk } from '../../app/desk.ts';
import type { UploadedPicture } from '../../connection/connection.ts';
import { fill } from '../../strings/console-languages.ts';

/** Why the server takes no picture, by its code. */
type Problem = keyof Desk['strings']['editor']['image']['problems'];

/**
 * Brings a picture to the server; tells how much of it is there, 0 to 1.
 * @returns what the server calls it, or why it was not taken, in words.
 */
export async function uploadPicture(
  { connection, strings, say }: Desk,
  file: Blob,
  progress: (share: number) => void = () => undefined,
): Promise<UploadedPicture | { readonly problem: string }> {
  say(strings.articles.uploading);
  const { problems } = strings.editor.image;
  try {
    const answer = await connection.upload(file, progress);
    if ('id' in answer) {
      say(strings.articles.uploaded);
      return answer;
    }
    return { problem: problems[answer.error as Problem] ?? fill(strings.notDone, { message: answer.message }) };
  } catch {
    return { problem: strings.notSent };
  }
}

/** The first picture among what was chosen, dropped or pasted. */
export function pictureAmong(files: FileList | undefined | null): File | undefined {
  return [...(files ?? [])].find(({ type }) => type.startsWith('image/')) ?? files?.[0];
}
