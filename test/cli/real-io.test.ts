import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { realIo, sha256 } from '../../src/cli/real-io.ts';
import { tempFolder } from '../support/io.ts';

/** A program of its own that does something with the real world. */
function program(body: string): string {
  const folder = tempFolder();
  const outfile = join(folder, 'program.mjs');
  const source = fileURLToPath(new URL('../../src/cli/real-io.ts', import.meta.url));
  const contents = `import { realIo } from ${JSON.stringify(source)};\nconst io = realIo();\n${body}`;
  const stdin = { contents, resolveDir: folder, loader: 'ts' } as const;
  buildSync({
    stdin,
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    nodePaths: [join(process.cwd(), 'node_modules')],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
}

describe('the real world', () => {
  it('is that of this process', () => {
    const io = realIo();
    expect(io.today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(io.hash('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256(new Uint8Array([97]))).toBe(sha256('a'));
    expect(io.terminal.columns).toBeGreaterThan(0);
    expect(io.files.readIfThere('no-such-file')).toBeNull();
  });

  it('carries bytes from stdin to stdout and talk to stderr', () => {
    const path = program('io.err("talk\\n"); io.out(await io.readStdin());');
    const input = Buffer.from([0, 255, 10, 128]);
    const { stdout, stderr } = spawnSync(process.execPath, [path], { input });
    expect([stdout, stderr.toString()]).toEqual([input, 'talk\n']);
  });

  it('says so where what is printed finds no room', () => {
    const path = program("try { io.out('x'); } catch (error) { io.err(error.name + ': ' + error.message); }");
    const folder = tempFolder();
    const limited = spawnSync(
      'sh',
      ['-c', 'trap "" XFSZ; ulimit -f 0; exec "$0" "$1" >out', process.execPath, path],
      {
        cwd: folder,
      },
    );
    expect(limited.stderr.toString()).toMatch(
      /^UserError: stdout could not be written \(EFBIG.*\), so what was printed is not whole$/,
    );
  });

  it('ends in silence where the reader goes away', async () => {
    const path = program("for (let n = 0; n < 20000; n++) io.out('x'.repeat(80));");
    const child = spawn(process.execPath, [path], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
  });
});
