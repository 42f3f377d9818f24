import { describe, expect, it } from 'vitest';
import { lenient, looksLikePlan, topLevel } from '../../src/cli/files/looks.ts';

const KINDS = ['force-pip', 'action-plan', 'individual-pip', 'conversation', 'pdp'];
const looks = (text: string) => looksLikePlan(text, KINDS);

describe('looksLikePlan', () => {
  it.each([
    'kind: pdp\n',
    'id: x\nkind: force-pip # of ours\n',
    '\uFEFFkind: pdp\n',
    'kind: pdp\r\nid: x\r\n',
    '# a note\n\n---\nkind: "action-plan"\n',
    "'kind' : 'pdp'\n",
    '"kind": "pdp"\n',
    '{ "id": "x", "kind": "pdp" }',
    '{id: x, # {kind: no\n kind: pdp}',
    '{ "a": { "kind": "Pod" }, "b": ["kind", ":"], "kind": "pdp" }',
    '--- {kind: pdp}',
    '  id: x\n  kind: pdp\n',
    'kind:\n  pdp\n',
    'kind: pdp\nbroken: [\n',
    '%YAML 1.2\n---\nkind: pdp\n',
  ])('sees a plan in %j', (text) => {
    expect(looks(text)).toBe('plan');
  });

  it.each([
    'kind: pdpp',
    'kind: PDP',
    'kind: Force-PIP',
    'kind: force_pip',
    'kind: actionplan',
    '{"kind": "pd"}',
  ])('sees a near miss in %j', (text) => {
    expect(looks(text)).toBe('near-miss');
    expect(looks(text.replace(/^kind/, 'apiVersion: v1\nkind').replace('{', '{"apiVersion": 1, '))).toBe(
      'other',
    );
  });

  it.each([
    '',
    '\n\n',
    'kind: Deployment\napiVersion: apps/v1\n',
    'spec:\n  kind: pdp\n',
    '- kind: pdp\n',
    'text: |\n  kind: pdp\n',
    '# kind: pdp\n',
    'kindness: pdp\n',
    'kind:pdp\n',
    'kind:\nid: x\n',
    '{ "spec": { "kind": "pdp" } }',
    '{ "a": "kind", "b": "pdp" }',
    '[{"kind": "pdp"}]',
  ])('leaves %j alone', (text) => {
    expect(looks(text)).toBe('other');
  });

  it('reads other top-level keys in the same way', () => {
    expect(topLevel('kind: pdp\nid: "a b"\n', 'id')).toBe('a');
    expect(topLevel('kind: pdp\n', 'id')).toBeNull();
  });

  it('reads UTF-16 by its mark, so that such a file is found', () => {
    const little = Buffer.from('\uFEFFkind: pdp\n', 'utf16le');
    expect(looks(lenient(little))).toBe('plan');
    expect(looks(lenient(little.swap16()))).toBe('plan');
  });

  it.each([
    ['line feeds', '\n'.repeat(500_000)],
    ['spaces', ' '.repeat(500_000)],
    ['spaces and line feeds', ' \n'.repeat(250_000)],
    ['quotes', `{${"'".repeat(500_001)}`],
    ['brackets', '{'.repeat(500_000)],
    ['comments', '#\n'.repeat(250_000)],
    ['keys', 'kind:\n'.repeat(80_000)],
    ['one long line', `x${' '.repeat(500_000)}x`],
  ])(
    'ends on half a megabyte of %s',
    (_, text) => {
      expect(looks(text)).toBe('other');
    },
    5000,
  );
});
