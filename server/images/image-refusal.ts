/** Why a picture is not taken. The code is stable; the message is for people. */
export type ImageRefusalCode = 'TOO_LARGE' | 'TOO_MANY_PIXELS' | 'NOT_AN_IMAGE' | 'UNSUPPORTED' | 'DAMAGED' | 'BUSY' | 'NO_ROOM';

/** What was sent is no picture that is taken here; said to whoever sent it. */
export class ImageRefusal extends Error {
  override name = 'ImageRefusal';
  readonly code: ImageRefusalCode;

  constructor(code: ImageRefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}
