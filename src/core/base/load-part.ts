/** What browsers say of a script that did not come names its address. */
const ADDRESS = /https?:\/\/\S+?\.js\b/;

let attempts = 0;

/**
 * A part of the program that is loaded when it is first needed; `name` is something that it exports. One that does not come is asked
 * for once more under an address that differs in its query, since Firefox never asks again for one from which nothing came.
 * Rejects with what the browser says of it.
 */
export async function loadPart<Part extends object>(
  name: keyof Part,
  load: () => Promise<Part>,
): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    const address = error instanceof Error ? ADDRESS.exec(error.message)?.[0] : undefined;
    if (address === undefined) throw error;
    const again: Part = await import(/* @vite-ignore */ `${address}?again=${++attempts}`);
    // A script that holds several parts calls them by names of its own.
    if (!(name in again)) throw error;
    return again;
  }
}
