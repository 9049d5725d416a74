/** What the mails say: every template and variant, in HTML and in text, also with hostile data. */
import { mkdir, writeFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { renderMail, UnknownTemplate } from "../../../../supabase/functions/_shared/emails/render.ts";
import { samples } from "./support/samples.ts";

const sender = { from: "Homeroom <mail@homeroom.example>" };

/** `MAIL_PREVIEW_DIR=… npx vitest run mails` writes every variant there, to be looked at in a browser. */
const previewDir = process.env["MAIL_PREVIEW_DIR"];

describe("every variant", () => {
  it.each([...samples])("%s", async (name, request) => {
    const mail = await renderMail(request, sender);
    expect(mail.subject).toMatch(/^[A-Z][^\p{Cc}]{10,149}$/u);
    expect(mail.html).toContain("<!DOCTYPE html");
    expect(mail.html).toContain(mail.subject.split(":")[0]);
    for (const part of [mail.html, mail.text]) {
      expect(part).not.toMatch(/undefined|null|\[object|NaN|Invalid Date/);
    }
    expect(mail.html).not.toMatch(/<img|src=|url\(/);
    if (previewDir !== undefined) {
      await mkdir(previewDir, { recursive: true });
      await writeFile(`${previewDir}/${name}.html`, mail.html);
      await writeFile(`${previewDir}/${name}.txt`, `${mail.subject}\n\n${mail.text}`);
    }
  });
});
