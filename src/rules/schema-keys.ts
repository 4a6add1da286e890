/** Looks into a Zod schema for the words that an error message should offer. */
import { z } from 'zod';

/** The schema at a path inside another: through objects, lists, records and optional wrappers. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | undefined {
  let at: z.core.$ZodType | undefined = unwrap(schema);
  for (const step of path) {
    if (at instanceof z.ZodObject) at = (at.shape as z.core.$ZodShape)[String(step)];
    else if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodRecord) at = at.valueType;
    else return undefined;
    if (!at) return undefined;
    at = unwrap(at);
  }
  return at;
}

/** The keys of the object schema at a path; none when there is no object. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const at = schemaAt(schema, path);
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema;
}
