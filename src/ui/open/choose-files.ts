import type { FileHandle } from "../base/file-handles.ts";
import type { Chosen, Openable } from "./openable.ts";

interface FilePicker {
  readonly showOpenFilePicker: (options: { readonly multiple: boolean }) => Promise<readonly FileHandle[]>;
}

const hasPicker = (candidate: object): candidate is FilePicker => "showOpenFilePicker" in candidate;

/**
 * Lets the reader choose files: in the browser's own picker where it gives handles by which the files can be opened again
 * later, else through the file field of the page, whose answer comes by its own way (null).
 */
export async function chooseFiles(field: HTMLInputElement | null): Promise<readonly Openable[] | null> {
  if (!hasPicker(window)) {
    field?.click();
    return null;
  }
  try {
    const handles = await window.showOpenFilePicker({ multiple: true });
    return await Promise.all(handles.map(async (handle) => ({ file: await handle.getFile(), handle })));
  } catch (error) {
    // The reader closed the picker.
    if (error instanceof DOMException && error.name === "AbortError") return [];
    if (!(error instanceof DOMException)) throw error;
    field?.click();
    return null;
  }
}

interface HandleItem {
  readonly getAsFileSystemHandle: () => Promise<FileHandle | null>;
}

const givesHandle = (item: object): item is HandleItem => "getAsFileSystemHandle" in item;

/** The files of a drop or a paste, with handles where the browser has them; of a folder, those that matter for opening it. */
export async function takeTransferred(transfer: DataTransfer): Promise<Chosen> {
  // Everything has to be asked for before the first wait: the transfer is empty afterwards.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.some(({ isDirectory }) => isDirectory)) {
    const { readEntries } = await import("./read-folder.ts");
    return readEntries(entries);
  }
  const taken = [...transfer.items].flatMap((item) => {
    const file = item.kind === "file" ? item.getAsFile() : null;
    if (file === null) return [];
    return [{ file, handle: givesHandle(item) ? item.getAsFileSystemHandle() : Promise.resolve(null) }];
  });
  const files = await Promise.all(
    taken.map(async ({ file, handle }) => {
      const given = await handle.catch(() => null);
      return given?.kind === "file" ? { file, handle: given } : { file };
    }),
  );
  return { files };
}
