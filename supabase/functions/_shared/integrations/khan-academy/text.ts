import { decodeCsv } from "../../../../../packages/client/src/platform/csv/text.ts";
import { UnreadableExport } from "../provider.ts";

/**
 * The text of an uploaded file.
 *
 * @throws UnreadableExport
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeCsv(bytes);
  if (text.includes("\0")) throw new UnreadableExport("This is no text file; download the CSV again.");
  return text;
}
