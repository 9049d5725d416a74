// What every story has: pages of signed-in people, and a console that must stay free of errors.
import { type BrowserContextOptions, test as base, expect, type Locator, type Page } from "@playwright/test";
import axe from "axe-core";
import { type Person, signIn, stack } from "./stack.ts";

export { expect } from "@playwright/test";

export const phone = { viewport: { width: 360, height: 780 }, isMobile: true, hasTouch: true } as const;
export const desktop = { viewport: { width: 1280, height: 900 } } as const;

/** A text with a name in it: names stand isolated, so that each keeps its direction. */
export function said(text: string): RegExp {
  const isolate = "[\\u2066-\\u2069]?";
  const letters = [...text].map((one) => one.replace(/[.*+?^${}()|[\]\\]/, "\\$&"));
  return new RegExp(`^${isolate}${letters.join(isolate)}`);
}

/** The question before something final; short news in a corner are alerts to a screen reader as well. */
export const question = (page: Page): Locator => page.locator("section[role=alertdialog]");

/** A figure for the reader of the run: how long something takes depends on the machine, so none is asserted. */
export function measured(what: string): void {
  test.info().annotations.push({ type: "measured", description: what });
  process.stdout.write(`     measured: ${what}\n`);
}

const joins = new WeakMap<Page, Promise<void>>();

function joined(page: Page): Promise<void> {
  return new Promise((resolve) => {
    page.on("websocket", (socket) => {
      socket.on("framereceived", ({ payload }) => {
        if (/"phx_reply".*"status":"ok"/.test(String(payload))) resolve();
      });
    });
  });
}

/** Until the page is told of what happens: its channel is joined. */
export async function live(page: Page): Promise<void> {
  await joins.get(page);
}

type Fixtures = {
  /** Errors that a story brings about: a browser writes every refused request to the console. */
  refusals: RegExp | null;
  /** A browser of its own, signed in as this person, or as a visitor. */
  open(person: Person | string | null, path?: string, options?: BrowserContextOptions): Promise<Page>;
};

export const test = base.extend<Fixtures>({
  refusals: [null, { option: true }],
  open: async ({ browser, refusals }, use, testInfo) => {
    const errors: string[] = [];
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (person, path = "/", options = desktop) => {
      const who = typeof person === "string" ? await signIn(person) : person;
      const { appUrl } = stack();
      const session = who && { name: "homeroom.session", value: JSON.stringify(who.session) };
      const context = await browser.newContext({
        // A dialog that still slides in may lose a press on a busy machine, and its colors are half-way.
        reducedMotion: "reduce",
        ...options,
        baseURL: appUrl,
        storageState: {
          cookies: [],
          origins: session ? [{ origin: appUrl, localStorage: [session] }] : [],
        },
      });
      contexts.push(context);
      context.on("console", (message) => {
        const text = `${message.text()} (${message.location().url})`;
        if (message.type() === "error" && !refusals?.test(text)) errors.push(text);
      });
      context.on("weberror", (error) => errors.push(String(error.error())));
      const page = await context.newPage();
      joins.set(page, joined(page));
      await page.goto(path);
      return page;
    });
    expect(errors, `The console of a page must hold no error in "${testInfo.title}".`).toEqual([]);
    for (const context of contexts) await context.close();
  },
});

/** Requests of the page to such addresses wait until the answer is called. */
export async function held(page: Page, url: string): Promise<() => void> {
  let letGo = () => {};
  const isOpen = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(url, async (route) => {
    await isOpen;
    await route.continue();
  });
  return letGo;
}

/** Until the page shows a title and nothing of it loads any more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole("main").getByRole("heading").first()).toBeVisible();
  await expect(page.getByRole("status", { name: "Loading" })).toHaveCount(0);
}

type Finding = { rule: string; impact: string; where: string; why: string };

/** Colors and places change at once from here on: half-way, a text may have no contrast. */
async function still(page: Page): Promise<void> {
  // A sheet of the document's own, which the policy for styles of the page does not concern.
  await page.evaluate(`if (!window.isStill) {
    window.isStill = true;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("*, *::before, *::after { transition: none !important }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    .then(() => Promise.allSettled(document.getAnimations()
      .filter((one) => one.playState === "running" && one.effect?.getComputedTiming().endTime !== Infinity)
      .map((one) => one.finished)))
    .then(() => undefined)`);
}

/** Findings of axe that are serious or worse, on the whole page or within a part of it. */
export async function findings(page: Page, rules?: string[], within?: string): Promise<Finding[]> {
  await still(page);
  // Once per page: the script is half a megabyte, and reading it takes as long as a run.
  if (!(await page.evaluate<boolean>('typeof axe === "object"'))) await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    // Without what passes, whose places in the page take axe a quarter of its time to write down.
    resultTypes: ["violations"],
    ...(rules && { runOnly: rules }),
  };
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(${within === undefined ? "document" : JSON.stringify(within)}, ${JSON.stringify(options)})`,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, impact, nodes }) =>
      nodes.map((node) => ({
        rule: id,
        impact: String(impact),
        where: node.target.join(" "),
        why: node.failureSummary ?? "",
      })),
    );
}

/** By how many pixels the page is wider than the window, once what a new size of the window causes is drawn. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(`new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    .then(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)`);
