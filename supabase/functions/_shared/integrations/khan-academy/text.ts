import { UnreadableExport } from "../provider.ts";

/**
 * The text of an uploaded file: UTF-8, with or without a byte order mark, or UTF-16 with one, which is what spreadsheets
 * save as "Unicode text". What is neither is read as Windows-1252, in which they save an ordinary CSV.
 *
 * @throws UnreadableExport
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  const text = decoded(bytes, encoding);
  if (text.includes("\0")) throw new UnreadableExport("This is no text file; download the CSV again.");
  return text;
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
