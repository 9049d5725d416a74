/** Small files of every kind that a message may carry, and some that only look like one. */
import { deflateSync } from "node:zlib";

const bytes = (base64: string) => Uint8Array.from(Buffer.from(base64, "base64"));
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

export const png = bytes(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
);
export const gif = bytes("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
export const webp = bytes("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
export const jpeg = bytes(
  `/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP${"/".repeat(86)}wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=`,
);
export const pdf = latin1(
  "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" +
    "2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
);
export const html = latin1("<!DOCTYPE html><html><script>alert(1)</script></html>");
export const svg = latin1('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
export const zip = latin1("PK\x05\x06".padEnd(22, "\0"));
export const program = latin1("MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0".padEnd(200, "\0"));
export const script = latin1("#!/bin/sh\nrm -rf /\n");

/** A PNG with these chunks before its pixels. */
export function pngWith(...chunks: [type: string, data: Uint8Array][]): Uint8Array {
  const header = png.subarray(0, 33);
  const pixels = chunk("IDAT", deflateSync(Uint8Array.from([0, 0, 0, 0, 0])));
  return Buffer.concat([header, ...chunks.map(([type, data]) => chunk(type, data)), pixels, chunk("IEND")]);
}

/** Checksums are left out: nothing here reads pixels. */
function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.byteLength);
  return Buffer.concat([length, Buffer.from(type, "latin1"), data, Buffer.alloc(4)]);
}

/** One file after another. */
export const joined = (...parts: (Uint8Array | string)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? latin1(part) : part)));
