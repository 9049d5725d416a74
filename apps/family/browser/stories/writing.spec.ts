// Many messages one after the other, from both sides at once: each is stored once and stands on both pages once,
// also when an answer from before them arrives after them.
import type { Page } from "@playwright/test";
import { atConsole, newPerson } from "../support/stack.ts";
import { desktop, expect, live, phone, test } from "../support/test.ts";
import { done, lesson, linked, newFamily, newTutor } from "../support/world.ts";

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

test.describe("where the line is cut", () => {
  // What a page asks at this moment is refused: in a busy browser, what it missed before its channel joined.
  test.use({ refusals: /ERR_INTERNET_DISCONNECTED|503 .*\/rpc\/mark_thread_read/ });

  test("a page that was cut off for a while shows all that was said, and keeps what it had", async ({
    open,
  }) => {
    const { guardian, child } = await newFamily("Nora North", "Nick North");
    const tutor = await newTutor("Tess Thorne");
    await lesson({ guardian, child, tutor, subject: "Algebra" }, true);
    const to = { studentId: child.id, recipientId: tutor.id };
    const { threadId } = await done(guardian.homeroom.messages.send({ ...to, body: "Line 1." }));
    const from = { studentId: child.id, recipientId: guardian.id };
    // In turns: nobody sends more than 60 a minute.
    const say = async (first: number, last: number) => {
      for (let line = first; line <= last; line += 1) {
        const words = { body: `Line ${line}.` };
        await done(
          line % 2 === 0
            ? tutor.homeroom.messages.send({ ...from, ...words })
            : guardian.homeroom.messages.send({ ...to, ...words }),
        );
      }
    };
    const lines = (first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, index) => `Line ${first + index}.`);
    await say(2, 64);
    const page = await open(guardian, "/settings", phone);
    // As many as the SDK tries by itself.
    let refused = 0;
    await page.route("**/rpc/mark_thread_read", (route) => {
      refused += 1;
      return refused > 4 ? route.continue() : route.fulfill({ status: 503, json: { message: "down" } });
    });
    await page.goto(`/messages/${threadId}`);
    const shown = page.getByRole("log").locator("p[dir=auto]");
    await live(page);
    await expect(shown, "A conversation begins with its newest page.").toHaveText(lines(35, 64));
    await page.getByRole("button", { name: "Show earlier messages" }).tap();
    await expect(shown).toHaveText(lines(5, 64));

    const unread = async () => (await done(guardian.homeroom.threads.get({ threadId }))).unreadCount;
    await expect.poll(unread, "What was read is told again after a failure.").toBe(0);
    await page.getByRole("button", { name: "Your account" }).tap();
    await expect(page.getByRole("menuitem", { name: "Sign out" })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.context().setOffline(true);
    await say(65, 97);
    await field(page).fill("Line 98.");
    await page.getByRole("button", { name: "Send", exact: true }).tap();
    await page.getByRole("button", { name: "Attach a picture or a PDF, up to 10 MB" }).waitFor();
    await page.locator("input[type=file]").setInputFiles({
      name: "big.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.alloc(10 * 1024 * 1024 + 1),
    });
    await expect(
      page.getByText("up to 10 MB can be sent").first(),
      "It is refused before it is sent.",
    ).toBeVisible();
    await page.getByRole("button", { name: "Your account" }).tap();
    await page.getByRole("menuitem", { name: "Sign out" }).tap();
    const lost = page.getByRole("alertdialog", { name: "Sign out?" });
    await lost.getByRole("button", { name: "Cancel" }).tap();
    await expect(lost).toBeHidden();
    const question = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const asked = await question;
    expect(asked.type(), "What has not arrived is not lost without a question.").toBe("beforeunload");
    await asked.dismiss();
    await page.context().setOffline(false);
    await expect(shown, "What came meanwhile is more than a page.").toHaveText(lines(5, 98));
    // With another child everything is read again.
    const again = page.waitForResponse("**/rpc/open_thread");
    await linked(guardian, await newPerson("Nell North", "student"));
    await again;
    await expect(shown).toHaveText(lines(5, 98));
    await page.getByRole("button", { name: "Show earlier messages" }).tap();
    await expect(shown, "The first messages follow without a gap.").toHaveText(lines(1, 98));
  });
});
