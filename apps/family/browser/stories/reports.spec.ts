// A guardian reports a message on a phone, the teacher withdraws it unaware, the school reads it all the same and
// decides, the guardian hears of it, and the teacher's page shows what it showed before.
import { atConsole, newAddress, newPerson } from "../support/stack.ts";
import { desktop, expect, overflow, phone, settled, test } from "../support/test.ts";
import { choose, done, newFamily, newSchool } from "../support/world.ts";

test("a reported message is read and decided at the school, and its sender is not told", async ({ open }) => {
  const tag = newAddress("r").slice(2, 8);
  const { ids } = await newSchool(`Rivers ${tag}`);
  const { guardian, child } = await newFamily(`Rosa ${tag}`, `Rene ${tag}`);
  const teacher = await newPerson(`Tilo ${tag}`, "client");
  const manager = await newPerson(`Mona ${tag}`, "client");
  await atConsole(async (sql) => {
    await sql`insert into public.class_students (class_id, student_id) values (${ids.class}, ${child.id})`;
    await sql`insert into public.memberships (profile_id, role, class_id) values (${teacher.id}, 'teacher', ${ids.class})`;
    await sql`
      insert into public.memberships (profile_id, role, school_id) values (${manager.id}, 'school_manager', ${ids.school})`;
  });
  const sent = await done(
    teacher.homeroom.messages.send({
      studentId: child.id,
      recipientId: guardian.id,
      body: "You are useless.",
    }),
  );
  const conversation = () => done(teacher.homeroom.threads.get({ threadId: sent.threadId }));

  const family = await open(guardian, `/messages/${sent.threadId}`, phone);
  await settled(family);
  await expect.poll(async () => (await conversation()).otherReadSeq, "The guardian's page reads it.").toBe(1);
  const before = await conversation();
  await family.getByRole("button", { name: "Report this message" }).click();
  const dialog = family.getByRole("dialog");
  await expect(dialog.getByText("is not told", { exact: false })).toBeVisible();
  expect(await overflow(family), "The dialog fits a phone.").toBe(0);
  await choose(dialog, /What is wrong/, "Harassment");
  await dialog.getByRole("textbox").fill("It is not the first time.");
  await dialog.getByRole("button", { name: "Report", exact: true }).click();
  await expect(dialog).toBeHidden();
  expect(await conversation(), "The sender's conversation is what it was.").toEqual(before);

  const staff = await open(teacher, `/messages/${sent.threadId}`, desktop);
  await settled(staff);
  await staff.getByRole("button", { name: "Withdraw this message" }).click();
  await staff.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }).click();
  for (const [page, whose] of [
    [staff, "the sender's"],
    [family, "the other side's"],
  ] as const) {
    const log = page.getByRole("log", { name: "Messages" });
    await expect(log, `What is left of it shows on ${whose} page.`).toContainText(
      "This message was withdrawn.",
    );
    await expect(log, `What it said is gone from ${whose} page.`).not.toContainText("useless");
  }
  expect(await overflow(family), "A withdrawn message fits a phone.").toBe(0);
  const after = await conversation();

  const school = await open(manager, "/reports", desktop);
  await settled(school);
  await school.getByRole("link", { name: /Open the case/ }).click();
  await school.getByRole("button", { name: "Read the messages" }).click();
  await expect(school.getByText("You are useless.")).toBeVisible();
  await expect(school.getByText("It is not the first time.")).toBeVisible();
  await choose(school.locator("main"), /Result/, "Passed on");
  await school.getByLabel("To whom", { exact: false }).fill("Youth office, file 7");
  await school.getByRole("button", { name: "Decide" }).click();
  await expect(school.getByText("No case waits for you")).toBeVisible();

  await family.goto("/notifications");
  await settled(family);
  await family.getByRole("link", { name: /What you reported was passed on/ }).click();
  await expect(family.getByText("Passed on", { exact: true })).toBeVisible();
  expect(await overflow(family), "The page of reports fits a phone.").toBe(0);

  expect(await conversation(), "The sender's conversation is what it was after that.").toEqual(after);
  const { rows } = await done(teacher.homeroom.notifications.list());
  expect(
    rows.filter(({ key }) => key === "REPORT_CHANGED"),
    "The sender is told nothing.",
  ).toEqual([]);
});
