// Many messages one after the other, from both sides at once: each is stored once and stands on both pages once,
// also when an answer from before them arrives after them.
import type { Page } from "@playwright/test";
import { atConsole } from "../support/stack.ts";
import { desktop, expect, phone, test } from "../support/test.ts";
import { done, lesson, newFamily, newTutor } from "../support/world.ts";

const field = (page: Page) => page.getByLabel("Write a message");

/** Keeps what the page reads again of its conversation back, until it is let go: it is from before what follows. */
async function holdSecondLook(page: Page): Promise<() => void> {
  let looks = 0;
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route("**/rpc/open_thread", async (route) => {
    looks += 1;
    if (looks !== 2) return route.continue();
    const response = await route.fetch();
    await held;
    // It may have been given up meanwhile.
    await route.fulfill({ response }).catch(() => undefined);
  });
  return letGo;
}

test("what is written quickly arrives once, in order, on both sides", async ({ open }) => {
  const { guardian, child } = await newFamily("Wanda West", "Wim West");
  const tutor = await newTutor("Theo Thorne");
  await lesson({ guardian, child, tutor, subject: "Algebra" }, true);
  const to = { studentId: child.id, recipientId: tutor.id };
  const { threadId } = await done(guardian.homeroom.messages.send({ ...to, body: "Hello." }));
  const lines = (name: string, many: number) =>
    Array.from({ length: many }, (_, index) => `${name} says ${index + 1}.`);
  // Both together fit the page of a conversation that is loaded at once.
  const [wandas, theos] = [lines("Wanda", 20), lines("Theo", 8)];

  const wanda = await open(guardian, "/settings", phone);
  const theo = await open(tutor, "/settings", desktop);
  const letGo = await Promise.all([wanda, theo].map(holdSecondLook));
  await Promise.all([wanda, theo].map((page) => page.goto(`/messages/${threadId}`)));
  await Promise.all([
    (async () => {
      for (const line of wandas) {
        await field(wanda).fill(line);
        await wanda.getByRole("button", { name: "Send", exact: true }).tap();
        await expect(field(wanda), "What is sent leaves the field.").toHaveValue("");
      }
    })(),
    (async () => {
      for (const line of theos) {
        await field(theo).pressSequentially(line);
        await theo.keyboard.press("Enter");
        await expect(field(theo), "What is sent leaves the field.").toHaveValue("");
      }
    })(),
  ]);
  for (const go of letGo) go();

  const stored = () =>
    atConsole(
      (sql) =>
        sql<{ body: string }[]>`select body from public.messages where thread_id = ${threadId} order by seq`,
    );
  await expect.poll(async () => (await stored()).length).toBe(1 + wandas.length + theos.length);
  const all = (await stored()).map(({ body }) => body);
  expect(
    all.filter((body) => body.startsWith("Wanda")),
    "Each is stored once, in order.",
  ).toEqual(wandas);
  expect(
    all.filter((body) => body.startsWith("Theo")),
    "Each is stored once, in order.",
  ).toEqual(theos);
  for (const page of [wanda, theo]) {
    const shown = page.getByRole("log").locator("p[dir=auto]");
    await expect(shown, "The page shows what is stored.").toHaveText(all);
  }
});
