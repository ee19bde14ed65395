import { expect, test } from "vitest";
import { throwIfAborted } from "../../src/core/model/cancel.ts";

test("only a call that was cancelled is ended, by an error of the name that platforms use", () => {
  expect(() => throwIfAborted(undefined)).not.toThrow();
  expect(() => throwIfAborted({ aborted: false })).not.toThrow();
  const controller = new AbortController();
  controller.abort();
  let caught: unknown;
  try {
    throwIfAborted(controller.signal);
  } catch (error) {
    caught = error;
  }
  expect(caught).toMatchObject({ name: "AbortError", message: "The request was cancelled." });
});
