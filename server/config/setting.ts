import { z } from 'zod';

/** What an operator is told about one environment variable. */
export interface Setting {
  variable: string;
  /** As the operator would write it, or what stands in for it in words. */
  default: string;
  description: string;
  /** Never printed or logged. */
  secret?: true;
}

/** What each schema of a setting means to an operator. */
export const descriptions = z.registry<Setting>();

export function withDefault<T extends z.ZodType<unknown, string>>(schema: T, setting: Setting, fallback = setting.default) {
  return describe(
    z.preprocess((given) => given ?? fallback, schema),
    setting,
  );
}

export function optional<T extends z.ZodType<unknown, string>>(schema: T, setting: Setting) {
  return describe(schema.optional(), setting);
}

function describe<T extends z.ZodType>(schema: T, setting: Setting): T {
  descriptions.add(schema, setting);
  return schema;
}
