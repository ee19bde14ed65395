/** The least that a data file can say, as it is written: one type of each kind, a document, two entities and a claim. */

export const STATE = {
  id: "state",
  label: "State",
  plural: "States",
  definition: "A state.",
  shape: "circle",
  icon: "landmark",
};

export const ATTACKED = {
  id: "attacked",
  label: "attacked",
  inverse: "was attacked by",
  family: "conflict",
  strength: "strong",
  directed: true,
  domain: "*",
  range: ["state"],
  definition: "An attack.",
};

export const ARTICLE = {
  id: "document:1",
  title: null,
  label: "Article 1",
  authors: [],
  publisher: null,
  published: null,
  kind: "news",
  language: "en",
  sha256: "a".repeat(64),
  body: { start: 0, end: 100 },
};

export const MINIMAL = {
  version: 1,
  entityTypes: [STATE],
  families: [{ id: "conflict", label: "Conflict", definition: "Conflict." }],
  relationTypes: [ATTACKED],
  documents: [ARTICLE],
  entities: [
    { id: "state:a", type: "state", name: "A" },
    { id: "state:b", type: "state", name: "B" },
  ],
  claims: [
    {
      id: "claim:1",
      subject: "state:a",
      relation: "attacked",
      object: "state:b",
      modality: "asserted",
      evidence: [{ document: "document:1", start: 0, end: 5, sha256: "b".repeat(64), paragraph: 1 }],
      says: "A attacked B.",
    },
  ],
};
