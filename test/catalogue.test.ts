import { describe, expect, it } from 'vitest';
import { cards, isAboutPeople, rulesNamed } from '../src/cli/cards.ts';
import { allRules, kinds, ruleIds } from '../src/cli/catalogue.ts';
import { kindsOf } from '../src/cli/rule-text.ts';
import { openEntry } from '../src/cli/workspace.ts';
import { trailOf } from '../src/core/compare/trail.ts';
import { readText } from '../src/core/document/read.ts';
import { judge } from '../src/core/judge.ts';
import type { Opened } from '../src/core/open.ts';
import { settle } from '../src/core/settle.ts';
import { plainPolicy } from '../src/core/weigh.ts';
import type { Finding } from '../src/kit/finding.ts';
import type { Trail } from '../src/kit/history.ts';
import { noNeighbours } from '../src/kit/neighbours.ts';
import type { AnyRule } from '../src/kit/rule.ts';
import { defaultSettings } from '../src/kit/settings.ts';
import { answers, dayOf, marksIn } from './support/marks.ts';

const DAY = '2026-07-15';

/** An excerpt made a whole plan: kind and id are added at its end, so that lines keep their numbers. */
function whole(excerpt: string, rule: AnyRule): string {
  const kind = /^kind:/m.test(excerpt) ? '' : `kind: ${kindsOf(rule, kinds)[0]}\n`;
  const id = /^id:/m.test(excerpt) ? '' : 'id: example\n';
  return `${excerpt.replace(/^\n/, '').replaceAll(' #! ', '  # ! ').trimEnd()}\n${kind}${id}`;
}

/** The two versions of a history rule's excerpt; other rules' have no past. The later keeps its line numbers. */
function versions(excerpt: string, rule: AnyRule): [string | null, string] {
  const at = excerpt.indexOf('# later\n');
  if (at === -1) return [null, whole(excerpt, rule)];
  const before = excerpt.slice(0, at);
  const blank = before.replace(/^\n/, '').replace(/[^\n]+/g, '#');
  return [whole(before, rule), whole(`${blank}${excerpt.slice(at)}`, rule)];
}

function history(past: string | null, opened: Opened): Trail | null {
  if (past === null || !opened.kind) return null;
  const { data } = settle(readText('past.yaml', past).raw, opened.kind.shape);
  const plan = data as Readonly<Record<string, unknown>>;
  return trailOf([{ commit: '1'.repeat(40), day: '2026-05-08', plan }], opened.data, opened.kind.shape);
}

/** The findings of one rule on an excerpt, and whether the excerpt is a plan at all. */
async function judgeExcerpt(excerpt: string, rule: AnyRule): Promise<readonly Finding[]> {
  const [past, text] = versions(excerpt, rule);
  const { opened, facets } = await openEntry('example.yaml', '/example.yaml', new TextEncoder().encode(text));
  const { id: kind = '', people = false } = opened.kind ?? {};
  const today = dayOf(text) ?? DAY;
  const context = facets && {
    today,
    kind,
    people,
    settings: defaultSettings,
    facets,
    neighbours: noNeighbours,
    history: history(past, opened),
  };
  const rules = [rule, ...besides(rule, excerpt)];
  const { findings } = judge(opened, context, rules, plainPolicy);
  return findings.filter((f) => f.rule === rule.id || OF_THE_FILE.has(f.rule));
}

/** An excerpt must be a plan, so faults of text and schema show beside the rule's own findings. */
const OF_THE_FILE = new Set(['plan/schema', 'plan/syntax']);

/** The machine's own rules, and those that the excerpt waives, so that its waivers are of use. */
const besides = (rule: AnyRule, excerpt: string): readonly AnyRule[] =>
  allRules().filter(
    ({ id }) =>
      id !== rule.id &&
      (OF_THE_FILE.has(id) || /^plan\/(waiver|split-text)$/.test(id) || excerpt.includes(`rule: ${id}`)),
  );

const shown = (findings: readonly Finding[]) => findings.map((f) => `${f.line}: ${f.message} [${f.rule}]`);

describe.each(allRules())('$id', (rule) => {
  it.each(rule.bad.map((text, i) => [i + 1, text] as const))(
    'bad example %i earns its marks',
    async (_, excerpt) => {
      const marks = marksIn(excerpt.replace(/^\n/, ''));
      const findings = await judgeExcerpt(excerpt, rule);
      expect(marks.length, 'a bad example carries a mark').toBeGreaterThan(0);
      const unmet = marks.filter(
        (mark) => !findings.some((f) => f.line === mark.line && answers(mark.words, f.message)),
      );
      expect({ unmet, found: unmet.length > 0 ? shown(findings) : [] }).toEqual({ unmet: [], found: [] });
      const extra = findings.filter(
        (f) => !marks.some((m) => m.line === f.line && answers(m.words, f.message)),
      );
      expect(shown(extra)).toEqual([]);
    },
  );

  it.each(rule.good.map((text, i) => [i + 1, text] as const))(
    'good example %i earns nothing',
    async (_, excerpt) => {
      expect(shown(await judgeExcerpt(excerpt, rule))).toEqual([]);
    },
  );

  it('says what, why, whence and what next', () => {
    expect(rule.bad.length).toBeGreaterThan(0);
    expect(rule.good.length).toBeGreaterThan(0);
    expect(rule.cites.length).toBeGreaterThan(0);
    expect(rule.why.length).toBeGreaterThan(20);
    expect(rule.help.length).toBeGreaterThan(10);
    expect(`${rule.title} ${rule.why} ${rule.help}`).not.toMatch(/\binvalid\b|\bplease\b/i);
  });
});

describe('what is known before a plan turns up', () => {
  it('is the ids of all rules, in order', () => {
    expect(ruleIds()).toEqual(allRules().map(({ id }) => id));
  });

  it('is each kind’s name, program and discretion, as the kind itself tells them', async () => {
    for (const { load, ...card } of cards) expect(await load()).toMatchObject(card);
    expect(cards.map(({ id }) => id)).toEqual(kinds.map(({ id }) => id));
    expect(kinds.filter(({ people }) => people).map(({ id }) => isAboutPeople(id))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['force-pip', 'action-plan', 'nonsense'].map(isAboutPeople)).toEqual([false, false, false]);
  });

  it('finds the rules of a group, shared or a kind’s own, by their ids', async () => {
    const wanted = new Set([
      'pdp/goal-measurable',
      'plan/marking',
      'wording/vague-goal',
      'plan/no-such-rule',
    ]);
    const found = (await rulesNamed(wanted)).map(({ id }) => id);
    expect(found).toEqual(['pdp/goal-measurable', 'plan/marking', 'wording/vague-goal']);
    expect(await rulesNamed(new Set())).toEqual([]);
  });
});
