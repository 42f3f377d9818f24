/** A user's slip: something asked for could not be done; the program says why and exits with 2. */
export class Slip extends Error {
  override readonly name = 'Slip';
}
