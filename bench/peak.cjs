// Loaded before a program: writes its greatest resident memory, in KiB, when it ends.
process.on('exit', () => {
  require('node:fs').writeFileSync(process.env.BENCH_PEAK, String(process.resourceUsage().maxRSS));
});
