/**
 * The templates that Auth is given, hosted and local, are what the emails' components render.
 * `npx vitest run emails/auth -u` writes them.
 */
import { readFile } from "node:fs/promises";
import { parse } from "smol-toml";
import { expect, it } from "vitest";
import { z } from "zod";
import { textsFor } from "../texts/emails/index.ts";
import { authPlaceholders, renderAuthEmail } from "./auth.ts";
import { authEmailKinds } from "./auth-kinds.ts";

const root = new URL("../../../../", import.meta.url);
const config = z.object({
  auth: z.object({
    email: z.object({
      template: z.record(z.string(), z.object({ subject: z.string(), content_path: z.string() })),
    }),
  }),
});

it.each(authEmailKinds)("the template of %s is current, and configured", async (kind) => {
  const { subject, html, text } = await renderAuthEmail(kind, authPlaceholders, textsFor("en").texts);
  const { template } = config.parse(parse(await readFile(new URL("supabase/config.toml", root), "utf8"))).auth
    .email;
  expect(template[kind]).toEqual({ subject, content_path: `./supabase/templates/${kind}.html` });
  await expect(html).toMatchFileSnapshot(`../../../templates/${kind}.html`);
  const action = kind === "reauthentication" ? authPlaceholders.code : authPlaceholders.url;
  for (const part of [html, text]) {
    expect(part).toContain(action);
    expect(part).not.toMatch(/undefined|null|\[object/);
    // Auth would refuse a place that it does not know.
    for (const [, place] of part.matchAll(/\{\{ \.(\w+) \}\}/g))
      expect(["ConfirmationURL", "Token", "Email", "NewEmail"]).toContain(place);
  }
  expect(html).not.toMatch(/<img|src=|url\(/);
});
