import { UnreadableExport } from "../provider.ts";

/**
 * The text of an uploaded file: UTF-8, with or without a byte order mark, or UTF-16 with one, which is
 * what spreadsheets save as "Unicode text". Other encodings cannot be told from each other.
 *
 * @throws UnreadableExport
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes("\0")) throw new UnreadableExport("This is no text file; download the CSV again.");
    return text;
  } catch (error) {
    if (error instanceof UnreadableExport) throw error;
    throw new UnreadableExport(
      "The file is not UTF-8. Upload it as it was downloaded, or save it as CSV UTF-8.",
    );
  }
}
