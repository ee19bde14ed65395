import type { Page } from "@playwright/test";

/**
 * A disk for tests: the browser's own file system, whose handles are as real as those of chosen files. Only the picker, which
 * no test can press, is the test's own.
 */

export async function writeFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    async ([file, content]) => {
      const folder = await navigator.storage.getDirectory();
      const writable = await (await folder.getFileHandle(file ?? "", { create: true })).createWritable();
      await writable.write(content ?? "");
      await writable.close();
    },
    [name, text],
  );
}

/** What the picker of the browser will answer from now on, on this page. */
export async function willPick(page: Page, ...names: readonly string[]): Promise<void> {
  await page.evaluate((files) => {
    Object.assign(window, {
      showOpenFilePicker: async () => {
        const folder = await navigator.storage.getDirectory();
        return Promise.all(files.map((file) => folder.getFileHandle(file)));
      },
    });
  }, names);
}
