import fc from "fast-check";

/**
 * Properties are tried on the same samples in every run, so that a commit passes or fails whoever asks; `CORRIDOR_SEED=random`
 * looks further, and a number of its own repeats a run.
 */
const wanted = process.env["CORRIDOR_SEED"] ?? "20260131";
if (wanted !== "random") fc.configureGlobal({ seed: Number(wanted) });
