/** What a file is by its first bytes, and what could be two things at once. */
import { describe, expect, it } from "vitest";
import {
  gif,
  html,
  joined,
  jpeg,
  pdf,
  png,
  pngWith,
  program,
  script,
  svg,
  webp,
  zip,
} from "../../../packages/stack/test/support/files.ts";
import { contentType } from "./content-type.ts";
import { sampleBytes } from "./files.ts";

const filler = (length: number) => Buffer.alloc(length, "x");
const zeros = (length: number) => Buffer.alloc(length);
const xmp =
  '<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">';
const nested = (file: Uint8Array) => file.subarray(0, sampleBytes);

describe("is what it is", () => {
  it.each<[string, Uint8Array, string]>([
    ["PNG", png, "image/png"],
    ["animated PNG", pngWith(["acTL", zeros(8)]), "image/png"],
    ["PNG with a profile larger than what is read", nested(pngWith(["iCCP", zeros(50_000)])), "image/png"],
    ["PNG with Adobe's metadata", pngWith(["iTXt", joined("XML:com.adobe.xmp\0\0\0\0\0", xmp)]), "image/png"],
    ["PNG cut off anywhere in its chunks", pngWith(["tEXt", filler(5000)]).subarray(0, 40), "image/png"],
    ["JPEG", jpeg, "image/jpeg"],
    ["JPEG of a camera", joined("\xff\xd8\xff\xe1\x00\x10Exif\0\0MM\0*", zeros(100)), "image/jpeg"],
    [
      "JPEG with Adobe's metadata",
      joined("\xff\xd8\xff\xe1\x04\x00http://ns.adobe.com/xap/1.0/\0", xmp),
      "image/jpeg",
    ],
    ["GIF", gif, "image/gif"],
    ["GIF of 1987", joined("GIF87a", gif.subarray(6)), "image/gif"],
    ["WebP", webp, "image/webp"],
    ["lossless WebP", joined("RIFF\x1a\0\0\0WEBPVP8L", zeros(20)), "image/webp"],
    ["extended WebP", joined("RIFF\x1a\0\0\0WEBPVP8X", zeros(20)), "image/webp"],
    ["PDF", pdf, "application/pdf"],
    ["PDF 2.0", joined("%PDF-2.0\n"), "application/pdf"],
    ["PDF after a mark of Unicode", joined("\xef\xbb\xbf", pdf), "application/pdf"],
    ["PDF after a thousand bytes of something", joined(filler(1000), pdf), "application/pdf"],
    ["PDF of an illustrator", joined(pdf, "/AIPrivateData1"), "application/pdf"],
    ["ZIP", zip, "application/zip"],
    ["program", program, "application/x-msdownload"],
  ])("%s", async (_, bytes, type) => {
    expect(await contentType(bytes)).toBe(type);
  });
});

describe("cannot be told", () => {
  it.each<[string, Uint8Array]>([
    ["nothing", new Uint8Array()],
    ["one byte", Uint8Array.of(0x89)],
    ["text", joined("Dear Dana, Mia was ill.")],
    ["noise", joined("\x01\x02\x03\x04", filler(100))],
    ["HTML", html],
    ["HTML after blanks", joined("\n\t  ", html)],
    ["SVG", svg],
    ["SVG after its XML header", joined('<?xml version="1.0"?>\n', svg)],
    ["PHP", joined("<?php system($_GET[0]); ?>")],
    ["a shell script", script],
    ["a PDF header too late", joined(filler(1024), pdf)],
    ["a PDF header without a version", joined("%PDF-", filler(100))],
    ["a PDF inside of a ZIP", joined("PK\x03\x04", zeros(40), pdf)],
    ["a PDF inside of a PNG", joined(png.subarray(0, 33), zeros(4), "tEXt", pdf)],
    ["a PDF inside of a JPEG", joined(jpeg.subarray(0, 20), pdf)],
    ["a PDF inside of a GIF", joined(gif.subarray(0, 13), pdf)],
    ["a PDF inside of a program", joined(program, pdf)],
    ["HTML before a PDF", joined(html, pdf)],
    ["HTML inside of a PDF's first lines", joined("%PDF-1.4\n", html)],
    ["a script inside of a GIF", joined("GIF89a/*<script>alert(1)</script>*/=1;")],
    ["an SVG inside of a GIF", joined("GIF89a<svg/onload=alert(1)>")],
    ["a page inside of a JPEG's comment", joined("\xff\xd8\xff\xfe\x00\x40<HTML><BODY onload=alert(1)>")],
    ["a frame inside of a PNG", pngWith(["tEXt", joined("Comment\0<iframe src=//example.com>")])],
    ["PHP inside of a PNG", pngWith(["tEXt", joined("Comment\0<?php eval($_POST[0]); ?>")])],
    ["the name of GIF only", joined("GIF is a format")],
    ["a GIF of another year", joined("GIF90a", zeros(20))],
    ["the beginning of a JPEG only", joined("\xff\xd8\xff\x00", zeros(20))],
    ["the beginning of a PNG only", joined("\x89PNG\r\n\x1a\n", zeros(20))],
    ["a RIFF that is called WebP", joined("RIFF\0\0\0\0WEBPJUNK", zeros(20))],
  ])("%s", async (_, bytes) => {
    expect(await contentType(bytes)).toBeNull();
  });

  it("whatever is made of the files one may send", async () => {
    const allowed = ["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", null];
    let seed = 1;
    const random = (limit: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % limit;
    };
    for (const file of [png, jpeg, gif, webp, pdf]) {
      for (let n = 0; n < 200; n++) {
        const copy = Uint8Array.from(file);
        for (let i = 0; i < 3; i++) copy[random(Math.min(copy.length, 40))] = random(256);
        const type = await contentType(copy.subarray(0, random(copy.length + 1)));
        if (!allowed.includes(type)) expect(type).toMatch(/^[a-z]+\/[\w.+-]+$/);
      }
    }
  });
});
