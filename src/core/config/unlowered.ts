/** What is said of lowering the one rule that cannot be lowered. */
export const unlowered = (id: string): string => `${id}: a file that cannot be read stays an error`;
