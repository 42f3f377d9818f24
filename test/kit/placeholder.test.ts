import { describe, expect, it } from 'vitest';
import { isPlaceholder, placeholderIn } from '../../src/kit/placeholder.ts';

const phrase = (text: string): string | null => {
  const span = placeholderIn(text);
  return span && text.slice(span.start, span.end);
};

describe('what is still to fill in', () => {
  it.each([
    ['TODO', 'TODO'],
    ['to do', 'to do'],
    ['tbc.', 'tbc.'],
    ['TBA', 'TBA'],
    ['xxx', 'xxx'],
    ['???', '???'],
    ['...', '...'],
    ['…', '…'],
    ['TBC once the board has met', 'TBC once the board has met'],
    ['lorem ipsum dolor', 'lorem ipsum dolor'],
    ['  ', '  '],
    ['<who does it>', '<who does it>'],
    ['Publish <what, by whom> in June', '<what, by whom>'],
    ['Agreed with [name] on the day', '[name]'],
    ['By [insert due date]', '[insert due date]'],
    ['Ask the board (TODO)', 'TODO'],
  ])('%j: %j', (text, found) => {
    expect(phrase(text)).toBe(found);
  });

  it.each([
    ['a tag with an attribute', 'The page prints <b class="x">'],
    ['a comparison', 'Times < 15 minutes and > 10'],
    ['a citation', 'As reported [3], and in [Smith 2024]'],
    ['a list in brackets', 'See [the appendix]'],
    ['speech', 'Said "TODO is on every list" at the review'],
    ['speech in curly marks', 'Asked “who is [name]?” twice'],
    ['a to-do list', 'Keeps a to-do list'],
    ['the word in the middle', 'Work to do: none'],
    ['small letters of a word', 'The tbc ward'],
    ['none', 'none'],
    ['an address', '<https://example.org/a>'],
  ])('is not %s', (_, text) => {
    expect(phrase(text)).toBeNull();
  });
});

it.each([
  ['TODO', true],
  ['<date>', true],
  ['  [date] ', true],
  ['TBC by the board', true],
  ['2026-07-31', false],
  ['31 July <year>', false],
  ['<month> 2026', false],
])('%j may stand where a date or number belongs: %j', (text, whole) => {
  expect(isPlaceholder(text)).toBe(whole);
});
