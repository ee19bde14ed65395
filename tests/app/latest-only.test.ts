import { expect, test } from "vitest";
import { createLatestOnly } from "../../src/app/base/latest-only.ts";

const createAbort = () => new AbortController();

function createPromise<T>() {
  const holder: { resolve: (value: T) => void; reject: (error: Error) => void } = {
    resolve: () => {},
    reject: () => {},
  };
  const promise = new Promise<T>((resolve, reject) => Object.assign(holder, { resolve, reject }));
  return { promise, ...holder };
}

test("the newest request wins, in whatever order the answers come", async () => {
  const latest = createLatestOnly(createAbort);
  const first = createPromise<string>();
  const second = createPromise<string>();
  const answers: string[] = [];
  const take = (answer: string) => answers.push(answer);
  const runs = [
    latest(
      () => first.promise,
      take,
      () => take("error"),
    ),
    latest(
      () => second.promise,
      take,
      () => take("error"),
    ),
  ];
  second.resolve("second");
  first.resolve("first");
  await Promise.all(runs);
  expect(answers).toEqual(["second"]);
});

test("starting a request aborts the one before it, and its error is not delivered", async () => {
  const latest = createLatestOnly(createAbort);
  const seen: string[] = [];
  const first = latest(
    (signal) =>
      new Promise((_, reject) => {
        if (signal instanceof AbortSignal)
          signal.addEventListener("abort", () => {
            seen.push("aborted");
            reject(new Error("aborted"));
          });
      }),
    () => seen.push("answered"),
    () => seen.push("failed"),
  );
  const second = latest(
    async () => 2,
    (value) => seen.push(`answer ${value}`),
    () => seen.push("failed"),
  );
  await Promise.all([first, second]);
  expect(seen).toEqual(["aborted", "answer 2"]);
});

test("an error of the newest request is delivered", async () => {
  const latest = createLatestOnly(createAbort);
  const failures: unknown[] = [];
  await latest(
    async () => {
      throw new Error("no such graph");
    },
    () => failures.push("answered"),
    (error) => failures.push(error),
  );
  expect(failures).toEqual([new Error("no such graph")]);
});
