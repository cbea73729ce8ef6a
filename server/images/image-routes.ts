import type { Route } from '../http/route.ts';
import type { Services } from '../services.ts';
import { imageStorage } from './image-folder.ts';
import { ImageQueue } from './image-queue.ts';
import { LostVariants } from './lost-variants.ts';
import { createImageServing } from './serve-images.ts';
import { createUploadHandler } from './upload-handler.ts';

/** Where pictures are brought and where they are had. */
export function imageRoutes(services: Services): readonly Route[] {
  const storage = imageStorage(services.config);
  const queue = new ImageQueue(services.config);
  return [
    { name: 'image-upload', path: '/images', methods: ['POST'], anyOrigin: false, readsBody: true, handle: createUploadHandler({ services, storage, queue }) },
    { name: 'images', path: '/images/*', methods: ['GET'], anyOrigin: true, handle: createImageServing(storage, new LostVariants({ storage, queue, database: services.database })) },
  ];
}
