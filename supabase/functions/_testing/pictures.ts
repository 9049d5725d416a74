/** What a phone of 360 px shows, in a real Chromium: whether it fits, and as a picture for the documents. */
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { chromiumPath, launchOptions } from "../../../packages/stack/src/testing/chromium.ts";

const width = 360;
/** Where pages are shown, and what they ask: nothing leaves this machine. */
export const apiUrl = "https://api.homeroom.example";

export const hasBrowser = chromiumPath() !== undefined;

/** HTML in one language. */
export type ByLanguage = (language: string) => Promise<string>;

export interface Phone {
  /** How wide it wants to be; 360 fits. */
  widthOf(html: string): Promise<number>;
  /** English and Arabic, light and dark, beside one another: `docs/<file>.png`. */
  picture(file: string, html: ByLanguage): Promise<void>;
  close(): Promise<void>;
}

/** What the API answers to pages that ask it, by the last part of its address. */
export type Answers = Readonly<Record<string, unknown>>;

export async function startPhone(answers: Answers = {}): Promise<Phone> {
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  let shown = "";
  await page.route(`${apiUrl}/**`, async (route) => {
    const [, last = ""] = /([^/]+)$/.exec(new URL(route.request().url()).pathname) ?? [];
    if (last === "page") await route.fulfill({ body: shown, contentType: "text/html; charset=utf-8" });
    else await route.fulfill({ json: answers[last] ?? null });
  });
  const show = async (html: string) => {
    shown = html;
    await page.goto("about:blank");
    await page.goto(`${apiUrl}/page#token=one`);
    // The page of invitations asks first.
    await page.waitForFunction("document.getElementById('loading')?.hidden !== false");
  };
  return {
    widthOf: async (html) => {
      await page.setViewportSize({ width, height: 800 });
      await show(html);
      return Number(await page.evaluate("document.documentElement.scrollWidth"));
    },
    picture: async (file, html) => {
      const shots: string[] = [];
      for (const language of ["en", "ar"]) {
        const source = await html(language);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 100 });
          await show(source);
          shots.push((await page.screenshot({ fullPage: true })).toString("base64"));
        }
      }
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize({ width: 4 * width + 24, height: 100 });
      // Without the policy of the page before.
      await page.goto("about:blank");
      await page.setContent(
        `<style>body { margin: 0; display: flex; gap: 8px; align-items: start; background: #8a94a3 }</style>${shots
          .map((shot) => `<img src="data:image/png;base64,${shot}">`)
          .join("")}`,
      );
      await page.waitForFunction("[...document.images].every(({ complete }) => complete)");
      const path = fileURLToPath(new URL(`../../../docs/${file}.png`, import.meta.url));
      await mkdir(fileURLToPath(new URL(".", `file://${path}`)), { recursive: true });
      await page.screenshot({ path, fullPage: true });
    },
    close: () => browser.close(),
  };
}
