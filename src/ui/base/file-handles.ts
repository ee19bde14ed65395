/** What browsers with a file system of their own give for a file: it can be read again on a later visit. */
export interface FileHandle {
  readonly kind: string;
  readonly getFile: () => Promise<File>;
  readonly requestPermission?: (options: { readonly mode: "read" }) => Promise<PermissionState>;
}

const HANDLES = new WeakMap<object, FileHandle>();

/** Remembers the way to a file on disk beside its content. */
export function rememberHandle(content: object, handle: FileHandle): void {
  HANDLES.set(content, handle);
}

export const fileHandleOf = (content: object): FileHandle | null => HANDLES.get(content) ?? null;

/** The file as it is on disk by now; null when the reader or the system does not let it be read any more. */
export async function readHandle(handle: FileHandle): Promise<File | null> {
  try {
    const allowed = await handle.requestPermission?.({ mode: "read" });
    if (allowed === "denied") return null;
    const file = await handle.getFile();
    rememberHandle(file, handle);
    return file;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
