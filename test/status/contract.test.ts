import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract } from '../../src/core/status/contract.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/formats.md'), 'utf8');
const [, chapter = ''] = page.split('## What `status -f json` gives');
const own = chapter.split('\n## ')[0] ?? '';
const described = new Set([...own.matchAll(/`([A-Za-z]+)`/g)].map(([, word]) => word));

const { summary, plans } = contract.shape;
const plan = plans.element.shape;
const past = plan.past.unwrap().unwrap().shape;

describe('the page on formats describes every field of a status report', () => {
  it.each([
    ['the report', Object.keys(contract.shape)],
    ['its summary', Object.keys(summary.shape)],
    ['a plan', Object.keys(plan)],
    ['what is owed', Object.keys(plan.overdue.element.shape)],
    ['a moved date', ['first', 'now', 'moves', 'days', 'unrecorded']],
    ['its past', Object.keys(past)],
    ['a change', Object.keys(past.changes.element.shape)],
    ['items', Object.keys(plan.items.shape)],
    ['promises', Object.keys(plan.promises.shape)],
    ['a rating', Object.keys(plan.ratings.element.shape)],
  ])('%s', (_, keys) => {
    expect(keys.filter((key) => !described.has(key))).toEqual([]);
    expect(keys.length).toBeGreaterThan(2);
  });

  it('and nothing passes that the contract does not know', () => {
    const bare = { schemaVersion: 1, kind: 'status', extra: 1 };
    const { error } = contract.safeParse(bare);
    expect(error?.issues.some(({ code }) => code === 'unrecognized_keys')).toBe(true);
  });
});
