import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Evaluates an expression in the page: a text, since the compiler here knows of no page. */
export const ask = <T>(view: Page, expression: string): Promise<T> => view.evaluate<T>(expression);

const AXE = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 120))))`;

/** What axe has against the page, by WCAG 2.2 AA and its own good practice. */
export const axeFaults = async (view: Page): Promise<readonly string[]> => {
  await view.evaluate(axe.source);
  return ask(view, AXE);
};

/** Elements that reach past the right edge, the hidden ones aside. */
export const past = (view: Page, edge: number): Promise<readonly string[]> =>
  ask(
    view,
    `[...document.querySelectorAll('body *')]
      .filter((one) => !one.closest('.hidden, .skip, .sprite, thead'))
      .filter((one) => one.getBoundingClientRect().right > ${edge} + 0.5)
      .map((one) => one.tagName + ' ' + one.getAttribute('class') + ' ' + one.textContent.trim().slice(0, 40))`,
  );
