import { indexes } from './generate/indexes.ts';
import { shapes } from './generate/shapes.ts';

// Shapes first: the kinds' own modules import them; indexes before whatever loads the whole catalogue.
indexes();
await shapes();
indexes();
