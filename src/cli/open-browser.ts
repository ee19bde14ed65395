import { spawn } from "node:child_process";

/** How each system shows an address in the browser that its user prefers. */
function toCommand(address: string): readonly [string, readonly string[]] {
  if (process.platform === "darwin") return ["open", [address]];
  if (process.platform === "win32") return ["rundll32", ["url.dll,FileProtocolHandler", address]];
  return ["xdg-open", [address]];
}

/** Shows an address by a program, or by the system's choice; false where that could not be started. `none` shows nothing. */
export function openBrowser(address: string, program: string | null): Promise<boolean> {
  if (program === "none") return Promise.resolve(false);
  const [command, args] = program === null ? toCommand(address) : [program, [address]];
  return new Promise((resolve) => {
    const child = spawn(command, args, { detached: true, stdio: "ignore" });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}
