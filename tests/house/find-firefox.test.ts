import { describe, expect, test } from "vitest";
import { findFirefox } from "../../scripts/find-firefox.mjs";

const machine = (...paths: readonly string[]) => ({
  exists: (path: string) => paths.includes(path),
});

describe("findFirefox", () => {
  test("names what is missing instead of passing it over", () => {
    const env = { PATH: "/usr/bin" };
    expect(findFirefox(env, machine().exists)).toEqual({ missing: "install firefox-esr" });
    expect(findFirefox(env, machine("/usr/bin/firefox").exists)).toEqual({
      missing: "install xvfb and xauth",
    });
  });

  test("starts on a virtual display only where there is none", () => {
    const { exists } = machine("/usr/bin/firefox-esr", "/usr/bin/xvfb-run");
    const path = "/usr/bin/firefox-esr";
    expect(findFirefox({ PATH: "/usr/bin" }, exists)).toEqual({ path, before: ["/usr/bin/xvfb-run", "-a"] });
    expect(findFirefox({ PATH: "/usr/bin", DISPLAY: ":0" }, exists)).toEqual({ path, before: [] });
  });
});
