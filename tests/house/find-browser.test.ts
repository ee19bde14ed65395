import { delimiter } from "node:path";
import { describe, expect, test } from "vitest";
import { findBrowser } from "../../scripts/find-browser.mjs";

/** A machine on which these programs exist; those of `broken` do not answer `--version`. */
const machineWith = (
  programs: readonly string[],
  rest: {
    readonly broken?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    readonly platform?: string;
    readonly playwright?: string;
  } = {},
) => ({
  env: { PATH: ["/usr/local/bin", "/usr/bin"].join(delimiter), ...rest.env },
  platform: rest.platform ?? "linux",
  playwrightPath: async () => rest.playwright ?? null,
  exists: (path: string) => programs.includes(path),
  answers: async (path: string) => !(rest.broken ?? []).includes(path),
});

describe("a browser is looked for", () => {
  test("where CORRIDOR_CHROMIUM says, before all else", async () => {
    const env = { CORRIDOR_CHROMIUM: "/opt/mine" };
    const machine = machineWith(["/opt/mine", "/cache/chrome", "/usr/bin/chromium"], {
      env,
      playwright: "/cache/chrome",
    });
    expect(await findBrowser(machine)).toBe("/opt/mine");
  });

  test.each([
    { what: "is missing", programs: ["/usr/bin/chromium"], broken: [] },
    { what: "does not answer", programs: ["/usr/bin/chromium", "/opt/mine"], broken: ["/opt/mine"] },
  ])("and a named one that $what is an error", async ({ programs, broken }) => {
    const machine = machineWith(programs, { env: { CORRIDOR_CHROMIUM: "/opt/mine" }, broken });
    await expect(findBrowser(machine)).rejects.toThrow("CORRIDOR_CHROMIUM is /opt/mine");
  });

  test("then in Playwright's own place, then on the PATH by name before by folder", async () => {
    const programs = ["/cache/chrome", "/usr/local/bin/google-chrome", "/usr/bin/chromium"];
    expect(await findBrowser(machineWith(programs, { playwright: "/cache/chrome" }))).toBe("/cache/chrome");
    expect(await findBrowser(machineWith(programs))).toBe("/usr/bin/chromium");
    const shell = "/usr/bin/chromium-headless-shell";
    expect(await findBrowser(machineWith([...programs, shell]))).toBe(shell);
    expect(await findBrowser(machineWith(["/usr/local/bin/google-chrome"]))).toBe(
      "/usr/local/bin/google-chrome",
    );
  });

  test("and a candidate that does not answer --version is passed over", async () => {
    const programs = ["/usr/bin/chromium", "/usr/bin/google-chrome"];
    expect(await findBrowser(machineWith(programs, { broken: ["/usr/bin/chromium"] }))).toBe(
      "/usr/bin/google-chrome",
    );
  });

  test("in the usual places of macOS and Windows", async () => {
    const chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    expect(await findBrowser(machineWith([chrome], { platform: "darwin" }))).toBe(chrome);
    const edge = "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe";
    const env = { ProgramFiles: "C:\\Program Files" };
    expect(await findBrowser(machineWith([edge], { platform: "win32", env }))).toBe(edge);
  });

  test("and null says that there is none", async () => {
    expect(await findBrowser(machineWith([]))).toBeNull();
  });
});
