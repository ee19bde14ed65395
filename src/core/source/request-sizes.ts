/** Ids in one request to a database. */
export const IDS_AT_ONCE = 250;
/** Relations in one request: public endpoints cut answers at 10 000 rows, and some do not say so. */
export const RELATIONS_AT_ONCE = 5000;
/** A graph with so many entities is searched here, by all of its names, which are read once. */
export const MOST_NAMES_HERE = 5000;
/** Names in one request. */
export const NAMES_AT_ONCE = 1000;
