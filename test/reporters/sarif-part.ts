const text = { type: 'string', minLength: 1 };
const object = (properties: Record<string, unknown>, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});
const list = (items: unknown, minItems = 0) => ({ type: 'array', items, minItems });
const bag = { type: 'object' };
const said = object({ text });
const level = { enum: ['error', 'warning', 'note'] };
const place = { type: 'integer', minimum: 1 };

const rule = object({
  id: text,
  shortDescription: said,
  fullDescription: said,
  help: object({ text, markdown: text }),
  defaultConfiguration: object({ level }),
  properties: bag,
});

const location = object({
  physicalLocation: object({
    artifactLocation: object({ uri: { ...text, format: 'uri-reference' }, uriBaseId: text }),
    region: object({ startLine: place, startColumn: place, endLine: place, endColumn: place }),
  }),
  logicalLocations: list(object({ name: text, fullyQualifiedName: text }, ['name']), 1),
});

const result = object({
  ruleId: text,
  ruleIndex: { type: 'integer', minimum: 0 },
  level,
  message: said,
  locations: { ...list(location, 1), maxItems: 1 },
  partialFingerprints: { type: 'object', additionalProperties: text, minProperties: 1 },
  properties: bag,
});

/** The part of SARIF 2.1.0 that is written here, tighter than the official schema; draft 7. */
export const sarifPart = object({
  $schema: { ...text, format: 'uri' },
  version: { const: '2.1.0' },
  runs: {
    ...list(
      object({
        tool: object({ driver: object({ name: text, version: text, rules: list(rule) }) }),
        columnKind: { const: 'utf16CodeUnits' },
        originalUriBaseIds: bag,
        invocations: list(object({ executionSuccessful: { const: true } }), 1),
        results: list(result),
        properties: bag,
      }),
      1,
    ),
    maxItems: 1,
  },
});
