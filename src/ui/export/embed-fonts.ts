const readAsUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

/** The rules of the page's own fonts. Browsers keep style sheets of a page opened from disk to themselves. */
function listFontFaces(): readonly { readonly style: CSSStyleDeclaration; readonly base: string }[] {
  try {
    return [...document.styleSheets].flatMap((sheet) =>
      [...sheet.cssRules].flatMap((rule) =>
        rule instanceof CSSFontFaceRule ? [{ style: rule.style, base: sheet.href ?? document.baseURI }] : [],
      ),
    );
  } catch (error) {
    if (error instanceof DOMException) return [];
    throw error;
  }
}

/** The page's fonts as style rules that bring the files along, for a picture that is drawn apart from the page. */
export async function embedFonts(): Promise<string> {
  const rules = await Promise.all(
    listFontFaces().map(async ({ style, base }) => {
      const [, source] = /url\(["']?([^"')]+)/.exec(style.getPropertyValue("src")) ?? [];
      if (source === undefined) return "";
      const url = new URL(source, base).href;
      const data = url.startsWith("data:") ? url : await readAsUrl(await (await fetch(url)).blob());
      const kept = ["font-family", "font-style", "font-weight", "unicode-range"]
        .map((name) => `${name}:${style.getPropertyValue(name)};`)
        .join("");
      return `@font-face{${kept}src:url(${data})}`;
    }),
  );
  return rules.join("");
}
