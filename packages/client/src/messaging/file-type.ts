// What a file is, by its first bytes: so that a wrong one is refused before it is uploaded. The
// server looks for itself, by the same rules, when the message is sent.

export const attachmentTypes = [
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "application/pdf",
] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** How much of a file decides what it is: readers of PDF look for its header this far. */
export const headBytes = 1024;

/** What makes a browser or an interpreter take a file for a page or a program. */
const active =
  /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|math)[\s/>]|<\?(?:xml|php)\s|^\s*#!/i;
const pdf = /%PDF-\d\.\d/;
const images: readonly (readonly [AttachmentType, (head: string) => boolean])[] = [
  ["image/png", (head) => head.startsWith("\u0089PNG\r\n\u001a\n")],
  ["image/jpeg", (head) => /^\u00ff\u00d8\u00ff[\u00c0-\u00fe]/.test(head)],
  ["image/gif", (head) => /^GIF8[79]a/.test(head)],
  ["image/webp", (head) => /^RIFF.{4}WEBPVP8[ LX]/s.test(head)],
];

/**
 * The type of a file that a message may carry; null for any other, and for one that could be taken
 * for two things at once.
 *
 * @example fileType(new TextEncoder().encode("%PDF-1.7\n")) // "application/pdf"
 */
export function fileType(start: Uint8Array): AttachmentType | null {
  // One character per byte.
  const head = String.fromCharCode(...start.subarray(0, headBytes));
  if (active.test(head)) return null;
  const image = images.find(([, begins]) => begins(head))?.[0] ?? null;
  if (pdf.test(head)) return image === null ? "application/pdf" : null;
  return image;
}
