/** Formats with a test file of their own: test files run side by side. */
export const OWN_FILES: readonly string[] = ["gexf", "graphml", "graphology", "json"];
