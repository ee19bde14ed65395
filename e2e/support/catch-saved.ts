import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

/** A file as the page hands it to the browser. */
export interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Does something that saves a file, and yields the file. */
export async function catchSaved(page: Page, act: () => Promise<void>): Promise<Saved> {
  const isTold = page.context().browser()?.browserType().name() !== "firefox";
  if (isTold) {
    const saving = page.waitForEvent("download");
    await act();
    const saved = await saving;
    return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
  }
  // The driver of Firefox never tells of a download: the file is taken from the page as it is handed over.
  await page.evaluate(() => {
    const blobs = new Map<string, Blob>();
    const create = URL.createObjectURL;
    URL.createObjectURL = (source) => {
      const url = create.call(URL, source);
      if (source instanceof Blob) blobs.set(url, source);
      return url;
    };
    const click = HTMLAnchorElement.prototype.click;
    // As one text: the driver takes minutes for a list of millions of numbers.
    const read = (blob: Blob | undefined) =>
      new Promise<string>((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(`${reader.result}`.replace(/^[^,]*,/, ""));
        reader.onerror = reject;
        reader.readAsDataURL(blob ?? new Blob());
      });
    const saved = new Promise<readonly [string, string]>((resolve, reject) => {
      HTMLAnchorElement.prototype.click = function () {
        URL.createObjectURL = create;
        HTMLAnchorElement.prototype.click = click;
        read(blobs.get(this.href)).then((bytes) => resolve([this.download, bytes]), reject);
      };
    });
    Object.assign(window, { __saved: saved });
  });
  await act();
  const [name, bytes] = await page.evaluate(
    (): Promise<readonly [string, string]> => Reflect.get(window, "__saved"),
  );
  return { name, bytes: Buffer.from(bytes, "base64") };
}
