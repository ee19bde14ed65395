/**
 * Text without halves of surrogate pairs, which UTF-8 cannot hold: a half is written as `~ud83d`, and what looks like one has
 * its tildes doubled. Different texts stay different; `fromWholeText` gives the text back.
 */
export const toWholeText = (text: string): string =>
  text.replace(/(~*)(\p{Cs}|u(?=d[89a-f][\da-f]{2}))/gu, (_, tildes: string, end: string) =>
    end === "u" ? `${tildes}${tildes}u` : `${tildes}${tildes}~u${end.charCodeAt(0).toString(16)}`,
  );

export const fromWholeText = (text: string): string =>
  text.replace(/(~+)u(d[89a-f][\da-f]{2})/g, (_, tildes: string, half: string) => {
    const kept = tildes.slice(0, Math.floor(tildes.length / 2));
    return tildes.length % 2 === 0 ? `${kept}u${half}` : `${kept}${String.fromCharCode(parseInt(half, 16))}`;
  });
