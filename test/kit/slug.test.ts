import { expect, it } from 'vitest';
import { slug } from '../../src/kit/slug.ts';

it.each([
  ['Northshire Police', 'northshire-police'],
  ['Zoë  Ångström-Lee', 'zoe-angstrom-lee'],
  ['E-1042', 'e-1042'],
  ['  (Sam) ', 'sam'],
  ['李雷', 'plan'],
  ['', 'plan'],
])('%j as part of an id is %j', (name, id) => {
  expect(slug(name, 'plan')).toBe(id);
});
