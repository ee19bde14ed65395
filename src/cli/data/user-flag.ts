import type { Flag } from "../command.ts";

export const USER_FLAG: Flag = {
  name: "user",
  value: "NAME",
  help: "who signs in to a database; the password is read from CORRIDOR_PASSWORD",
};
