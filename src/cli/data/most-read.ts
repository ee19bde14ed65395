/** Relations of a published data set that is read whole for what cannot be answered from a part. */
export const MOST_READ = 200_000;

/** The same for paths, which a part can answer as well, but not what depends on all of the graph beside them. */
export const MOST_READ_FOR_PATHS = 10_000;
