// The text of a CSV file: UTF-8, with or without a byte order mark, UTF-16 with one, which spreadsheets save as "Unicode
// text", or else Windows-1252, in which they save an ordinary CSV. Edge functions import this file too, so it imports
// nothing.

/** Any bytes are some text; a file that is no text has no columns that anybody reads. */
export function decodeCsv(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The text of what an app has of a file. */
export async function textOfFile(file: string | Uint8Array | Blob): Promise<string> {
  if (typeof file === "string") return file;
  return decodeCsv(file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : file);
}

/** In characters or bytes. */
export function sizeOfFile(file: string | Uint8Array | Blob): number {
  return file instanceof Blob ? file.size : file.length;
}
