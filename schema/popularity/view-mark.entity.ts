import { defineEntity, p } from '@mikro-orm/core';

/**
 * That somebody has been counted for an article in an hour: what makes one reader of all processes together one view.
 * A keyed hash of reader, article and hour at once, so that not even two marks of one reader can be told to belong together.
 */
export const ViewMarkSchema = defineEntity({
  name: 'ViewMark',
  tableName: 'view_mark',
  properties: {
    mark: p.text().primary(),
    hour: p.datetime(3),
  },
  indexes: [{ name: 'view_mark_hour', properties: ['hour'] }],
});
export class ViewMark extends ViewMarkSchema.class {}
ViewMarkSchema.setClass(ViewMark);
