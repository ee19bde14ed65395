import type { Data } from "../state/data.ts";

/** Whether the open graph is a part of one that lies in a database. */
export const isOfDatabase = ({ opened }: Pick<Data, "opened">): boolean =>
  opened !== null && opened.connection !== null;

export const NO_CHANGES_IN_DATABASE =
  "A graph in a database is read only. Save a project of what is shown, and change that.";
