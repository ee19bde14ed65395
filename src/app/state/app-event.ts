/** What happens once and leaves no trace in the state. */
export type AppEvent =
  /** The live region is to say something. */
  | { readonly kind: "said"; readonly text: string }
  /** The page puts a text into the search field. */
  | { readonly kind: "search-filled"; readonly text: string }
  /** The newer build of the page that lies ready is to be taken. */
  | { readonly kind: "update-wanted" }
  /** What is shown of the database is to be asked for again. */
  | { readonly kind: "source-asked-again" }
  | { readonly kind: "path-search-stopped" }
  /** The same question is to be searched again. */
  | { readonly kind: "path-search-repeated" };
