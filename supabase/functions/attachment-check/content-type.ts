import { fileTypeFromBuffer } from "file-type";

/** Readers of PDF look for its header this far, so a PDF may begin with something else. */
const headBytes = 1024;

/** What makes a browser or an interpreter take a file for a page or a program. */
const active =
  /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|math)[\s/>]|<\?(?:xml|php)\s|^\s*#!/i;

const pdfHeader = /%PDF-\d\.\d/;

/** The first bytes of images, where they say more than what file-type looks at. */
const imageHeaders: ReadonlyMap<string, RegExp> = new Map([
  ["image/gif", /^GIF8[79]a/],
  ["image/jpeg", /^.{3}[\u00c0-\u00fe]/s],
  ["image/webp", /^.{12}VP8[ LX]/s],
]);

/**
 * What a file is, by its first bytes; null where that cannot be told, or where it could be taken for
 * two things at once.
 *
 * @example await contentType(new TextEncoder().encode("%PDF-1.7\n")) // "application/pdf"
 */
export async function contentType(bytes: Uint8Array): Promise<string | null> {
  const head = latin1(bytes.subarray(0, headBytes));
  if (active.test(head)) return null;
  const type = await detect(bytes);
  if (pdfHeader.test(head)) return type === null || type === "application/pdf" ? "application/pdf" : null;
  if (type === "application/pdf") return null;
  return type !== null && (imageHeaders.get(type)?.test(head) ?? true) ? type : null;
}

async function detect(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  // An animated PNG is a PNG.
  return found?.mime === "image/apng" ? "image/png" : (found?.mime ?? null);
}

/** One character per byte. */
function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
