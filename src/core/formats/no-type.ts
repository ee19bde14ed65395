/** The type of what a file gives no type. */
export const NO_TYPE = "untyped";
