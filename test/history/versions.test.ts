import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/cli/catalogue.ts';
import { planIn } from '../../src/cli/plan-in.ts';
import { sectionReader } from '../../src/cli/sections.ts';
import { ownVersions, versionsOf } from '../../src/cli/versions.ts';
import { readFast } from '../../src/core/fast/read-fast.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const at = (text: string) => ({ commit: 'a', day: '2026-05-08', path: 'a.yaml', bytes: bytesOf(text) });
const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(`examples/${name}`, 'utf8'));

/** The data of a text read as a version, and read whole. */
async function both(text: string, kindId = /kind["']?: *["']?([a-z-]+)/.exec(text)?.[1] ?? '') {
  const kind = kindOf(kindId);
  if (!kind) throw new Error(`no kind ${kindId}`);
  const whole = planIn('a.yaml', bytesOf(text));
  const [version] = await versionsOf([at(text)], kind);
  return { parts: version?.plan, whole: whole?.kind === kind ? whole.plan : null };
}

describe('an old version', () => {
  it('says key by key what it says as a whole, in every example and style of writing', async () => {
    expect(examples.length).toBeGreaterThan(5);
    for (const text of examples) {
      for (const written of [text, text.replaceAll('\n', '\r\n'), `\ufeff${text}`, `---\n${text}`]) {
        const { parts, whole } = await both(written);
        expect(parts).toEqual(whole);
        expect(parts).not.toBeNull();
      }
    }
  });

  it.each([
    ['a list at the margin', 'kind: pdp\nid: a\ngoals:\n- id: G1\n  goal: Lead\n- id: G2\n'],
    ['a flow map', '{ kind: pdp, id: a,\ntitle: x }\n'],
    ['quoted keys and text over lines', '"kind": pdp\n\'id\': a\ntitle: "one\n  two: three"\n'],
    ['folded text with keys in it', 'kind: pdp\nid: a\ntitle: >-\n  goals: none\n\n  id: b\n'],
    ['a key twice', 'kind: pdp\nid: a\ntitle: x\ntitle: y\n'],
    ['a comment at the margin', 'kind: pdp\n# id: b\nid: a\ngoals:\n# none: yet\n  - id: G1\n'],
    ['a fault', 'kind: pdp\nid: a\ngoals: [\ntitle: x\n'],
    ['an anchor', 'kind: pdp\nid: &x a\ntitle: *x\n'],
    ['two documents', 'kind: pdp\nid: a\n---\nkind: pdp\nid: b\n'],
    ['another kind', 'kind: conversation\nid: a\n'],
  ])('is read alike with %s', async (_, text) => {
    const { parts, whole } = await both(text, 'pdp');
    expect(parts).toEqual(whole);
  });

  it('that reads as the plan does now is that very plan, and no other is', async () => {
    const kind = kindOf('pdp');
    if (!kind) throw new Error('no kind');
    const text = 'kind: pdp\nid: a\n';
    const now = { text, plan: { kind: 'pdp', id: 'a' } };
    const all = await versionsOf([at(text), at(`${text}title: x\n`)], kind, now);
    expect(all.map(({ plan }) => plan === now.plan)).toEqual([true, false]);
    expect(all[1]?.plan).toEqual({ kind: 'pdp', id: 'a', title: 'x' });
  });

  it('that is not text holds no plan', async () => {
    const kind = kindOf('pdp');
    const bytes = new Uint8Array([0x6b, 0xff, 0xfe]);
    expect(kind && (await versionsOf([{ ...at(''), bytes }], kind))[0]?.plan).toBeNull();
  });
});

describe('versions that are much alike', () => {
  /** A small edit of a text: a line taken out, written twice, indented, or put before another. */
  const edited = (text: string, [at, what]: readonly [number, number]): string => {
    const lines = text.split('\n');
    const n = at % lines.length;
    const line = lines[n] ?? '';
    const put =
      [[], [line, line], [`  ${line}`], [line, `extra_${at}: x`], [`# ${line}`], [`${line} x`]][what] ?? [];
    return lines.toSpliced(n, 1, ...put).join('\n');
  };
  const edits = fc.array(fc.tuple(fc.nat(2000), fc.nat(5)), { minLength: 1, maxLength: 8 });

  it('are read one after the other as each is read alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...examples), edits, (text, list) => {
        const kind = kindOf(/^kind:\s*([a-z-]+)/m.exec(text)?.[1] ?? '');
        if (!kind) return;
        const one = sectionReader(kind, readFast);
        let now = text;
        for (const edit of list) {
          expect(one(now)).toEqual(sectionReader(kind, readFast)(now));
          now = edited(now, edit);
        }
        expect(one(now)).toEqual(sectionReader(kind, readFast)(now));
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    [
      'a section that gained lines',
      'goals:\n  - id: G1\ntitle: x\n',
      'goals:\n  - id: G1\n  - id: G2\ntitle: x\n',
    ],
    ['a last section that goes on', 'title: x', 'title: x y'],
    ['a key between', 'title: x\ngoals: []\n', 'title: x\nperson: Sam\ngoals: []\n'],
    ['a comment at the top', 'title: x\n', '# agreed with Rosa\ntitle: x\n'],
    ['a section twice', 'title: x\n', 'title: x\ntitle: x\n'],
    ['nothing left', 'title: x\n', ''],
    ['the order turned round', 'title: x\nperson: Sam\n', 'person: Sam\ntitle: x\n'],
  ])('%s', (_, before, after) => {
    const kind = kindOf('pdp');
    if (!kind) throw new Error('no kind');
    const read = sectionReader(kind, readFast);
    for (const text of [before, after, before, after]) {
      const whole = `kind: pdp\nid: a\n${text}`;
      expect(read(whole)).toEqual(sectionReader(kind, readFast)(whole));
    }
  });
});

describe('versions of one plan', () => {
  const version = (id: string, ...goals: string[]) => ({
    commit: id,
    day: '2026-05-08',
    plan: { id, goals: goals.map((goal) => ({ goal })) },
  });
  const names = (now: string, ...list: ReturnType<typeof version>[]) =>
    ownVersions(list, version(now, 'Lead reviews', 'Write designs').plan).map(({ commit }) => commit);

  it('begin where the file began to hold it', () => {
    const other = version('q2', 'Speak at a meetup');
    expect(names('q3', other, version('q3', 'Lead reviews'))).toEqual(['q3']);
    expect(names('q3', other)).toEqual([]);
  });

  it('go on over a new id, and over versions that hold no plan', () => {
    const older = version('draft', 'Lead reviews');
    expect(
      names('q3', older, { ...older, commit: 'broken', plan: null as never }, version('q3', 'Lead reviews')),
    ).toEqual(['draft', 'broken', 'q3']);
  });
});
