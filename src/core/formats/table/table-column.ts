export type ColumnType = "string" | "integer" | "long" | "double" | "boolean";

/** One column: the title doubles as id, since Gephi lower-cases ids and graphology reads them as names. */
export interface TableColumnHead {
  readonly title: string;
  readonly type: ColumnType;
  /** The attribute of the data that it holds, by its own title; absent where it holds something else. */
  readonly attribute?: string;
}

/** A column with its content per record; `undefined` or an empty text = no value. */
export interface TableColumn<T> extends TableColumnHead {
  readonly cellOf: (record: T) => string | number | boolean | undefined;
}
