/** The longest message, in UTF-16 units; a plan's own words may fill a field of 65,536. */
const MOST = 400;

/** What is kept at the end of a longer one: the next step stands there. */
const TAIL = 140;

/** A message whose middle is left out where a plan's own words make it longer than anybody reads. */
export function clipped(message: string): string {
  if (message.length <= MOST) return message;
  const head = message.slice(0, MOST - TAIL).replace(/[\ud800-\udbff]$/, '');
  const tail = message.slice(-TAIL).replace(/^[\udc00-\udfff]/, '');
  return `${head} … ${tail}`;
}
