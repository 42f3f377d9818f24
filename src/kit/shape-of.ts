import { z } from 'zod';
import { noteOf } from './fields.ts';
import type { MapShape, Shape } from './shape.ts';

/** Takes the optional and nullable wrappers off a schema. */
function bare(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? bare(schema.unwrap() as z.ZodType)
    : schema;
}

/** The schema inside a list, with or without the single-item form. */
function itemOf(schema: z.ZodType): z.ZodType {
  const array = schema instanceof z.ZodUnion ? schema.options.at(-1) : schema;
  if (!(array instanceof z.ZodArray)) throw new Error('a list field without an array');
  return array.element as z.ZodType;
}

function mapShape(schema: z.ZodType, base: object): MapShape {
  if (!(schema instanceof z.ZodObject)) throw new Error('a map field without an object');
  const entries = Object.entries(schema.shape as Record<string, z.ZodType>);
  const required = entries.filter(([, field]) => !field.safeParse(undefined).success).map(([key]) => key);
  return {
    ...base,
    is: 'map',
    keys: Object.fromEntries(entries.map(([key, field]) => [key, shapeOf(field)])),
    ...(required.length > 0 && { required }),
  };
}

/** The range of an integer field as zod holds it. */
function range(schema: z.ZodType): { min?: number; max?: number } {
  const { minValue, maxValue } = schema as unknown as { minValue: number; maxValue: number };
  return { min: minValue, max: maxValue };
}

/** Boils a schema made with kit/fields down to plain data. Throws on a schema that was made otherwise. */
export function shapeOf(wrapped: z.ZodType): Shape {
  const schema = bare(wrapped);
  const { is, ...meaning } = noteOf(schema);
  switch (is) {
    case 'map':
      return mapShape(schema, meaning);
    case 'list':
      return { ...meaning, is, item: shapeOf(itemOf(schema)) } as Shape;
    case 'record':
      return { ...meaning, is, value: shapeOf((schema as z.ZodRecord).valueType as z.ZodType) };
    case 'either':
      return { ...meaning, is, of: ((schema as z.ZodUnion).options as z.ZodType[]).map(shapeOf) };
    case 'choice':
      return { ...meaning, is, of: (schema as z.ZodEnum).options.map(String) };
    case 'integer':
      return { ...meaning, is, ...range(schema) };
    case undefined:
      throw new Error('a schema that was not made with kit/fields');
    default:
      return { ...meaning, is };
  }
}
