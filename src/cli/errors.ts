/** Something that the user can put right: a bad call, config or path. The edge prints the message and exits 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly exit = 2;
}

/** A fault of the program itself. The edge says where to report it and exits 3. */
export class Bug extends Error {
  override readonly name = 'Bug';
  readonly exit = 3;
}
