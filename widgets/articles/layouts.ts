/** What layouts other than the first, and densities, are made with: one file, which most pages never load. */
export { layoutStyles } from './layout-styles.ts';
export { pictureSkeleton, pictureView } from './picture-view.ts';
