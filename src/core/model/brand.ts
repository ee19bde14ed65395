declare const brand: unique symbol;

/** A value of type T that only one place may make: the name keeps ids of different records apart. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
