// Who can be reached when, and where: quiet hours and absences, and an address that was closed.
import { atConsole, emailTo, newPerson } from "../support/stack.ts";
import { desktop, expect, phone, said, settled, test } from "../support/test.ts";
import { day, done, lesson, newFamily, newTutor, only, search, type } from "../support/world.ts";

test("who writes sees before that the other is away, who covers, and that it is quiet", async ({ open }) => {
  const { guardian, child } = await newFamily("Quinn Quist", "Quill Quist");
  const tutor = await newTutor("Tara Thiel");
  const cover = await newTutor(only("Cora Carr"));
  await lesson({ guardian, child, tutor, subject: "Latin" }, true);
  await lesson({ guardian, child, tutor: cover, subject: "Greek", inDays: 3 }, true);
  const to = { studentId: child.id, recipientId: tutor.id };
  const { threadId } = await done(guardian.homeroom.messages.send({ ...to, body: "Hello." }));

  const tara = await open(tutor, "/settings", desktop);
  await settled(tara);
  await tara.getByRole("button", { name: "Away: Change" }).click();
  const away = tara.getByRole("dialog");
  await type(away, "First day", day(0, 12), false);
  await type(away, "Last day", day(5, 12), false);
  await away.getByLabel("Note").fill("I answer on Monday.");
  await search(away, "Who covers for you", cover.name);
  await away.getByRole("button", { name: "Save" }).click();
  await expect(away).toBeHidden();
  await expect(tara.getByText(said(`${cover.name} covers for you.`))).toBeVisible();
  // Quiet from now on, whatever the hour is.
  const clock = (hours: number) => {
    const parts = new Intl.DateTimeFormat("en-US", {
      timeZone: "Europe/Berlin",
      hour: "numeric",
      minute: "2-digit",
    }).formatToParts(Date.now() + hours * 3_600_000);
    return parts.filter(({ type: kind }) => ["hour", "minute", "dayPeriod"].includes(kind));
  };
  await tara.getByRole("button", { name: "Quiet hours: Change" }).click();
  const quiet = tara.getByRole("dialog");
  for (const [label, hours] of [
    ["From", -1],
    ["To", 3],
  ] as const) {
    for (const part of clock(hours)) {
      await quiet.getByRole("group", { name: label }).locator(`[data-type=${part.type}]`).focus();
      await tara.keyboard.type(part.value);
    }
  }
  await quiet.getByRole("button", { name: "Save" }).click();
  await expect(quiet).toBeHidden();
  await expect(tara.getByText(/Quiet hours.*From .* to /).first()).toBeVisible();

  const quinn = await open(guardian, `/messages/${threadId}`, phone);
  await expect(quinn.getByText(said("Tara Thiel is away until"))).toBeVisible();
  await expect(quinn.getByText("I answer on Monday.")).toBeVisible();
  await expect(quinn.getByText(said("Tara Thiel has quiet hours until"))).toBeVisible();
  await quinn.getByRole("button", { name: said("Write to Cora Carr") }).tap();
  await expect(quinn.getByRole("heading", { name: "Cora Carr" })).toBeVisible();
  await expect(quinn.getByText(said("Tara Thiel is away until"))).toHaveCount(0);

  await tara.getByRole("button", { name: "Away: Change" }).click();
  await tara.getByRole("dialog").getByRole("button", { name: "I am back" }).click();
  await expect(tara.getByText("You are not away.")).toBeVisible();
  await quinn.goto(`/messages/${threadId}`);
  await expect(quinn.getByText(said("Tara Thiel has quiet hours until"))).toBeVisible();
  await expect(quinn.getByText("I answer on Monday.")).toHaveCount(0);
});

test("on a phone, the list of who covers stays at its field and opens at every tap", async ({ open }) => {
  const tutor = await newTutor("Toni Tall");
  const cover = await newTutor(only("Cleo Cover"));
  const page = await open(tutor, "/settings", phone);
  await settled(page);
  await page.getByRole("button", { name: "Away: Change" }).tap();
  const dialog = page.getByRole("dialog");
  const field = dialog.getByRole("combobox", { name: "Who covers for you" });
  const list = page.getByRole("listbox");
  await field.tap();
  await expect(list).toBeVisible();
  // The keyboard comes up, and the browser scrolls the dialog until the field is above it.
  await page.setViewportSize({ width: 360, height: 430 });
  await page.evaluate(`document.activeElement.scrollIntoView({ block: "center" })`);
  await expect
    .poll(
      async () => {
        const [at, below] = [await field.boundingBox(), await list.boundingBox()];
        if (!at || !below) return "There is no list.";
        const gap = below.y > at.y ? below.y - at.y - at.height : at.y - below.y - below.height;
        return gap < 20 ? "at the field" : `${gap} px from the field`;
      },
      { message: "The list stays at its field." },
    )
    .toBe("at the field");
  await page.setViewportSize(phone.viewport);

  // Who scrolls the dialog closes the list; the field still has the focus.
  await expect(async () => {
    await page.evaluate(`{
      const around = document.querySelector("section[role=dialog]").parentElement;
      around.scrollTop = around.scrollTop > 0 ? 0 : 40;
    }`);
    await expect(list).toHaveCount(0, { timeout: 1_000 });
  }, "Scrolling the dialog closes the list.").toPass();
  await expect(field).toBeFocused();
  await field.tap();
  await expect(list, "A further tap opens the list again.").toBeVisible();
  // With keys: for a click the test would scroll the dialog, which closes the list.
  await field.fill(cover.name);
  await expect(page.getByRole("option", { name: cover.name }).first()).toBeVisible();
  await field.press("ArrowDown");
  await field.press("Enter");
  await expect(field).toHaveValue(said(cover.name));
});

test("who finds their address closed opens it with the code that is sent there", async ({ open }) => {
  const guardian = await newPerson("Paula Post", "client");
  await atConsole(
    (sql) =>
      sql`insert into private.email_suppressions (address_hash, reason)
        values (private.address_hash(${guardian.email}), 'bounce')`,
  );
  const page = await open(guardian, "/settings", phone);
  await settled(page);
  await expect(page.getByText("because an email came back")).toBeVisible();
  await page.getByRole("button", { name: "Open it again" }).tap();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Send the code" }).tap();
  const { text } = await emailTo(guardian.email, /code to open your address/);
  const [code = ""] = /\b[0-9]{6}\b/.exec(text ?? "") ?? [];
  await dialog
    .getByLabel("Code from the email")
    .fill(String((Number(code) + 1) % 1_000_000).padStart(6, "0"));
  await dialog.getByRole("button", { name: "Open", exact: true }).tap();
  await expect(dialog.getByText("This code is wrong or too old.")).toBeVisible();
  await dialog.getByLabel("Code from the email").fill(code);
  await dialog.getByRole("button", { name: "Open", exact: true }).tap();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("because an email came back")).toHaveCount(0);
});

test("an invitation of a phone number is passed on by hand", async ({ open }) => {
  const guardian = await newPerson("Pia Pohl", "client");
  await done(guardian.homeroom.students.add({ studentPhone: "+49 151 23456789", is13Plus: true }));
  const page = await open(guardian, "/students", phone);
  await settled(page);
  await expect(page.getByText("Not sent as a text message.")).toBeVisible();
  await page.getByRole("button", { name: "Link", exact: true }).tap();
  const link = page.getByRole("dialog").getByLabel("Link", { exact: true });
  await expect(link).toHaveValue(/\/invitations#token=/);
  const visitor = await open(null, new URL(await link.inputValue()).href, desktop);
  await expect(visitor.getByText(said("Pia Pohl")).first()).toBeVisible();
});
