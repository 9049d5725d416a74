/**
 * The emails as a phone of 360 px shows them, in a real Chromium: nothing is wider than the screen, in no
 * language. `EMAIL_PICTURES=1 npx vitest run emails/pictures` renews the pictures of docs/emails.
 */
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { samples } from "../../_testing/samples.ts";
import { textsFor } from "../texts/emails/index.ts";
import { languages } from "../texts/languages.ts";
import { renderAuthEmail } from "./auth.ts";
import { type AccountEmailKind, accountEmailKinds } from "./auth-kinds.ts";
import { type EmailRequest, renderEmail } from "./render.ts";

const executablePath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const folder = fileURLToPath(new URL("../../../../docs/emails/", import.meta.url));
const writes = process.env["EMAIL_PICTURES"] !== undefined;
const width = 360;

const sender = {
  from: "Homeroom <mail@homeroom.example>",
  invitationPage: "https://homeroom.example/invitations",
};

/** The sample that stands for each picture. */
const pictured = {
  invitation: "invitation-student-relation",
  link: "link-changed-created-student",
  booking: "booking-changed-confirmed-client",
  message: "new-message-shown",
  grade: "child-graded-passed",
  "low-grade": "child-low-grade",
  absence: "child-absent",
  digest: "weekly-digest-full",
  "digest-empty": "weekly-digest-empty",
  integration: "integration-needs-reconnect",
  alert: "school-alert",
  "alert-urgent": "school-alert-urgent",
  webhook: "webhook-ended-failing",
} as const;

const places = {
  url: "https://api.homeroom.example/auth/v1/verify?token=pkce_5f0c9a527d0e4d4b9a573b0c7d3b1a11&type=signup",
  code: "482913",
  address: "charlie@example.com",
  newAddress: "charlie.miller@example.com",
};

type ByLanguage = (language: string) => Promise<string>;

async function emails(): Promise<Map<string, ByLanguage>> {
  const ours = Object.entries(pictured).map(([name, sample]): [string, ByLanguage] => [
    name,
    async (language) => renderEmail({ ...sampleOf(sample), locale: language }, sender).html,
  ]);
  const auth = accountEmailKinds.map((kind: AccountEmailKind): [string, ByLanguage] => [
    `auth-${kind.replace("_", "-")}`,
    async (language) => (await renderAuthEmail(kind, places, textsFor(language).texts)).html,
  ]);
  return new Map([...ours, ...auth]);
}

function sampleOf(name: string): EmailRequest {
  const sample = samples.get(name);
  if (sample === undefined) throw new Error(`no sample ${name}`);
  return sample;
}

describe.skipIf(!existsSync(executablePath))("on a phone", async () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
    page = await browser.newPage({ viewport: { width, height: 800 } });
    if (writes) await mkdir(folder, { recursive: true });
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each([...(await emails())])("%s fits, in every language", async (name, html) => {
    for (const language of languages) {
      await page.setViewportSize({ width, height: 800 });
      await page.setContent(await html(language));
      const wide = await page.evaluate("document.documentElement.scrollWidth");
      expect(wide, `${name} in ${language}`).toBeLessThanOrEqual(width);
    }
    if (writes) await picture(name, html);
  });

  /** English and Arabic, light and dark, beside one another. */
  async function picture(name: string, html: ByLanguage): Promise<void> {
    const shots: string[] = [];
    for (const language of ["en", "ar"]) {
      const source = await html(language);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 100 });
        await page.setContent(source);
        shots.push((await page.screenshot({ fullPage: true })).toString("base64"));
      }
    }
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 4 * width + 24, height: 100 });
    await page.setContent(
      `<style>body { margin: 0; display: flex; gap: 8px; align-items: start; background: #8a94a3 }</style>${shots
        .map((shot) => `<img src="data:image/png;base64,${shot}">`)
        .join("")}`,
    );
    await page.waitForFunction("[...document.images].every(({ complete }) => complete)");
    await page.screenshot({ path: `${folder}${name}.png`, fullPage: true });
  }
});
