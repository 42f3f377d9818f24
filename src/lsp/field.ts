import { z } from 'zod';
import { noteOf } from '../kit/fields.ts';
import type { Path } from '../kit/finding.ts';

type Fields = Readonly<Record<string, z.ZodType>>;

/** Takes the optional and nullable wrappers off a schema. */
const bare = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? bare(schema.unwrap() as z.ZodType)
    : schema;

/** The forms that a schema takes: itself, its choices, or the one item that does for a list. */
function forms(wrapped: z.ZodType): readonly z.ZodType[] {
  const schema = bare(wrapped);
  if (!(schema instanceof z.ZodUnion) || noteOf(schema).is === 'id') return [schema];
  return (schema.options as z.ZodType[]).flatMap(forms);
}

function child(schema: z.ZodType, step: string | number): z.ZodType | null {
  const all = forms(schema);
  if (typeof step === 'number') {
    const list = all.find((form) => form instanceof z.ZodArray);
    return list ? (list.element as z.ZodType) : null;
  }
  for (const form of all) {
    if (form instanceof z.ZodObject && step in form.shape) return (form.shape as Fields)[step] ?? null;
    if (form instanceof z.ZodRecord) return form.valueType as z.ZodType;
  }
  return null;
}

/** What the schema says of the field at a path; null where it knows none, or says nothing. */
export function describe(schema: z.ZodType, path: Path): string | null {
  const field = path.reduce<z.ZodType | null>((node, step) => node && child(node, step), schema);
  return field ? (z.globalRegistry.get(bare(field))?.description ?? null) : null;
}
