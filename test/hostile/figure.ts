/** Says a figure of a hostile test where it can be quoted. */
export const figure = (text: string): void => {
  process.stdout.write(`hostile: ${text}\n`);
};
