import { indexes } from './generate/indexes.ts';
import { shapes } from './generate/shapes.ts';

// Indexes before whatever loads the whole catalogue; shapes before the kinds' own modules, which import them.
indexes();
await shapes();
if (!process.argv.includes('--code')) {
  const { docs } = await import('./generate/docs.ts');
  const { templateContract } = await import('./generate/templates.ts');
  const { exampleOutputs } = await import('./generate/examples.ts');
  docs();
  templateContract();
  await exampleOutputs();
}
