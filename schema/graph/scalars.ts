import { GraphQLError } from 'graphql';
import { MAX_PAGE_URL_LENGTH } from '../text/web-address.ts';
import { builder } from './builder.ts';

builder.scalarType('DateTime', {
  description: 'An instant in ISO 8601 and UTC with milliseconds, as `2026-03-01T09:30:00.000Z`.',
  serialize: (value) => (value instanceof Date ? value : new Date(value as string)).toISOString() as never,
  parseValue: (value) => {
    const date = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? new Date(value) : undefined;
    if (!date || Number.isNaN(date.getTime())) throw new GraphQLError(`"${String(value)}" is not a date such as 2026-03-01T09:30:00Z.`);
    return date;
  },
});

builder.scalarType('URL', {
  description: 'An absolute http(s) address, at most 2,048 characters.',
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value !== 'string' || value.length > MAX_PAGE_URL_LENGTH || !/^https?:\/\//i.test(value) || !URL.canParse(value)) {
      throw new GraphQLError(`"${String(value).slice(0, 100)}" is not an absolute http(s) address.`, {
        extensions: { code: 'INVALID_URL' },
      });
    }
    return value;
  },
});
