// A student asks for help on a phone; the school reads it as a case; the student's father finds nothing.
import { atConsole, newAddress, newPerson } from "../support/stack.ts";
import { desktop, expect, overflow, phone, settled, test } from "../support/test.ts";
import { done, newFamily, newSchool } from "../support/world.ts";

test("a student asks for help, the school reads it, and the guardian finds no trace", async ({ open }) => {
  const tag = newAddress("h").slice(2, 8);
  const { ids } = await newSchool(`Hills ${tag}`);
  const { guardian, child } = await newFamily(`Hugo ${tag}`, `Hana ${tag}`);
  const manager = await newPerson(`Hedy ${tag}`, "client");
  await atConsole(async (sql) => {
    await sql`insert into public.class_students (class_id, student_id) values (${ids.class}, ${child.id})`;
    await sql`
      insert into public.memberships (profile_id, role, school_id) values (${manager.id}, 'school_manager', ${ids.school})`;
  });

  const student = await open(child, "/help", phone);
  await settled(student);
  await expect(student.getByText("call the emergency number first", { exact: false })).toBeVisible();
  expect(await overflow(student), "The page fits a phone.").toBe(0);
  await student.getByRole("textbox").fill("I am afraid to go home.");
  await student.getByRole("button", { name: "Send" }).click();
  await expect(student.getByText("Nobody has looked yet")).toBeVisible();
  await expect(
    student.getByText("I am afraid to go home."),
    "The words do not stay on the screen.",
  ).toHaveCount(0);

  const school = await open(manager, "/reports", desktop);
  await settled(school);
  await expect(school.getByText("asks for help", { exact: false })).toContainText(child.name);
  await school.getByRole("link", { name: /Open the case/ }).click();
  await school.getByRole("button", { name: "Read the messages" }).click();
  await expect(school.getByText("I am afraid to go home.")).toBeVisible();
  await school.getByRole("button", { name: "Decide" }).click();
  await expect(school.getByText("No case waits for you")).toBeVisible();

  await student.reload();
  await settled(student);
  await expect(student.getByText("Dealt with", { exact: true })).toBeVisible();

  const { homeroom } = guardian;
  expect((await done(homeroom.reports.concerns())).rows, "The guardian has raised nothing.").toEqual([]);
  expect(await done(homeroom.reports.cases({ includeDecided: true })), "They handle nothing.").toEqual([]);
  expect((await done(homeroom.oversight.accessLog())).rows, "They see no reads.").toEqual([]);
  const { rows } = await done(homeroom.notifications.list());
  expect(
    rows.filter(({ key }) => key === "REPORT_CHANGED"),
    "They are told nothing.",
  ).toEqual([]);
});
