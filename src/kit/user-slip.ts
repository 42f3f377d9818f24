/** A user's slip: something asked for could not be done; the program says why and exits with 2. */
export class UserSlip extends Error {
  override readonly name = 'UserSlip';
}
