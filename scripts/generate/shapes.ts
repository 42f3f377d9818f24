import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { z } from 'zod';
import { readText } from '../../src/core/document/read.ts';
import { settle } from '../../src/core/settle.ts';
import type { Shape } from '../../src/kit/shape.ts';
import { shapeOf } from '../../src/kit/shape-of.ts';
import { folders, HEADER, names, put, read, root } from './files.ts';
import { jsonSchema } from './json-schema.ts';

/** The schema module of a kind, or of the config. */
async function schemaOf(file: string): Promise<z.ZodType> {
  return (await import(pathToFileURL(join(root, file)).href)).schema as z.ZodType;
}

/** Writes each kind's shape, and the JSON Schema that editors read. */
export async function shapes(): Promise<void> {
  for (const kind of folders('src/kinds').filter((k) => names(`src/kinds/${k}`).includes('schema.ts'))) {
    const schema = await schemaOf(`src/kinds/${kind}/schema.ts`);
    const shape = shapeOf(schema);
    const literal = JSON.stringify(shape, null, 1);
    put(
      `src/kinds/${kind}/shape.ts`,
      `${HEADER}import type { Shape } from '../../kit/shape.ts';\n\nexport const shape: Shape = ${literal};\n`,
    );
    put(
      `schemas/${kind}.schema.json`,
      jsonSchema({ schema, shape, title: `${kind} plan`, good: goodPlan(kind, shape) }),
    );
  }
  if (names('src/core/config').includes('schema.ts')) {
    const schema = await schemaOf('src/core/config/schema.ts');
    const making = { schema, shape: shapeOf(schema), title: 'pip.config.yaml', good: undefined };
    put('schemas/config.schema.json', jsonSchema(making));
  }
}

/** The kind's good example, from which the schema's examples are taken; undefined where there is none yet. */
function goodPlan(kind: string, shape: Shape): unknown {
  if (!names(`examples/${kind}`).includes('good.yaml')) return undefined;
  return settle(readText('', read(`examples/${kind}/good.yaml`)).raw, shape).data;
}
