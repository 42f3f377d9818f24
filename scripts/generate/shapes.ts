import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { shapeOf } from '../../src/kit/shape-of.ts';
import { folders, HEADER, names, put, root } from './files.ts';

/** The schema module of a kind, or of the config. */
async function schemaOf(file: string): Promise<z.ZodType> {
  return (await import(pathToFileURL(join(root, file)).href)).schema as z.ZodType;
}

/** Writes each kind's shape, and the JSON Schema that editors read. */
export async function shapes(): Promise<void> {
  for (const kind of folders('src/kinds').filter((k) => names(`src/kinds/${k}`).includes('schema.ts'))) {
    const schema = await schemaOf(`src/kinds/${kind}/schema.ts`);
    const literal = JSON.stringify(shapeOf(schema), null, 1);
    put(
      `src/kinds/${kind}/shape.ts`,
      `${HEADER}import type { Shape } from '../../kit/shape.ts';\n\nexport const shape: Shape = ${literal};\n`,
    );
    put(`schemas/${kind}.schema.json`, jsonSchema(schema, `${kind} plan`));
  }
  if (names('src/core/config').includes('schema.ts')) {
    put(
      'schemas/config.schema.json',
      jsonSchema(await schemaOf('src/core/config/schema.ts'), 'pip.config.yaml'),
    );
  }
}

type Node = Record<string, unknown>;

/** draft-07, since that is what editors read; an empty field and a prompt to fill in are no errors while typing. */
function jsonSchema(schema: z.ZodType, title: string): string {
  const draft = z.toJSONSchema(schema, { target: 'draft-07', io: 'input', reused: 'inline' }) as Node;
  return `${JSON.stringify({ ...draft, title, ...(tidy(draft) as Node), $comment: 'Generated from the zod schema' }, null, 2)}\n`;
}

/** Lifts the description over the nullable wrapper and lets typed fields hold a prompt. */
function tidy(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(tidy);
  if (typeof node !== 'object' || node === null) return node;
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, tidy(value)])) as Node;
  if (inner['format'] === 'date') {
    const { format: _format, ...rest } = inner;
    return { ...rest, pattern: `${DAY}|${PROMPT}` };
  }
  const options = inner['anyOf'];
  const nullable = Array.isArray(options) && options.length === 2 && (options[1] as Node)['type'] === 'null';
  const description = nullable ? (options[0] as Node)['description'] : undefined;
  return description ? { description, ...inner } : inner;
}

const DAY = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
const PROMPT = '^(TODO|TBC|TBA|TBD)';
