type Reader = typeof import('../document/read.ts');

/** Says that the careful reader is wanted before it was loaded; caught by {@link withPlaces} and by nobody else. */
const NOT_LOADED = new Error('the careful reader is not loaded');

let loaded: Reader | null = null;

/** The reader that knows positions and has words for what is wrong; it brings the yaml package. */
export async function careful(): Promise<Reader> {
  loaded ??= await import('../document/read.ts');
  return loaded;
}

/** The same where nobody can wait; throws for {@link withPlaces} where it is not loaded yet. */
export function carefulNow(): Reader {
  if (!loaded) throw NOT_LOADED;
  return loaded;
}

/** Does work that may ask where something stands: where it does, the reader is loaded and the work done again. */
export async function withPlaces<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    if (error !== NOT_LOADED) throw error;
    await careful();
    return work();
  }
}
