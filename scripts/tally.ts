import type { TestModule, Vitest } from 'vitest/node';

/** A vitest reporter whose last line counts the run: `N passed, N failed, N skipped`. */
export default class Tally {
  onInit(_vitest: Vitest): void {}

  onTestRunEnd(modules: readonly TestModule[]): void {
    const n = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) for (const test of module.children.allTests()) n[test.result().state] += 1;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    console.log(`\n${n.passed} passed, ${n.failed + broken} failed, ${n.skipped + n.pending} skipped`);
  }
}
