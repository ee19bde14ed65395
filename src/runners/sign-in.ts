/** Who asks. Kept in memory only: it stands in no address, message, link or file. */
export interface SignIn {
  readonly user: string;
  readonly password: string;
}
