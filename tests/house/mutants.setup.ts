import fc from "fast-check";

// Each change of the program runs the tests again: fewer cases, and no time for the shortest one.
fc.configureGlobal({ numRuns: 15, endOnFailure: true, seed: 1 });
