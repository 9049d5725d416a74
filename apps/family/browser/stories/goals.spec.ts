// Goals: a tutor's, which the student counts for until the family is told; and one of a guardian, of which the other
// guardian reads nothing.
import { mkdir, readFile } from "node:fs/promises";
import { atConsole, newPerson } from "../support/stack.ts";
import { desktop, expect, findings, overflow, phone, said, settled, test } from "../support/test.ts";
import { choose, done, lesson, linked, newFamily, newTutor } from "../support/world.ts";

const pictures = process.env["HOMEROOM_PICTURES"];

test("a tutor writes a goal, the student counts, and the guardian is told", async ({ open }) => {
  const { guardian, child } = await newFamily("Gerda Gollwitz", "Zita Gollwitz");
  const tutor = await newTutor("Theo Tasch");
  await lesson({ guardian, child, tutor, subject: "Reading" }, true);
  const { id: taken } = await done(tutor.homeroom.portal.createCourse({ title: "Reading aloud" }));
  await done(tutor.homeroom.portal.createCourse({ title: "Chess" }));
  await atConsole(
    (sql) => sql`insert into public.enrollments (course_id, student_id) values (${taken}, ${child.id})`,
  );

  const page = await open(tutor, "/goals", phone);
  await settled(page);
  await page.getByRole("button", { name: "New goal" }).tap();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Goal", { exact: true }).fill("Three books by summer");
  await choose(dialog, /How it is measured/, "By counting");
  await dialog.getByRole("button", { name: /^Course|Course$/ }).click();
  await expect(page.getByRole("option"), "Only the course that the student takes.").toHaveText([
    "In no course",
    "Reading aloud",
  ]);
  await page.keyboard.press("Escape");
  await dialog.getByLabel("Count up to").fill("3");
  await dialog.getByLabel("What is counted").fill("books");
  expect(await findings(page, undefined, "section[role=dialog]")).toEqual([]);
  await dialog.getByRole("button", { name: "Write the goal" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Three books by summer" })).toBeVisible();
  await expect(page.getByText(said("0 of 3 books"))).toBeVisible();
  expect(await overflow(page)).toBe(0);

  // A milestone of the number; the goal never ends below it.
  await page.getByRole("button", { name: said("More about") }).tap();
  await page.getByRole("menuitem", { name: "Change the goal" }).tap();
  await dialog.getByRole("button", { name: "Add a milestone" }).tap();
  await dialog.getByRole("textbox", { name: said("Milestone 1") }).fill("Nearly there");
  await dialog.getByLabel("Count up to").fill("2");
  await dialog.getByRole("button", { name: "Save" }).tap();
  await expect(dialog.getByText(said("At most 2."))).toBeVisible();
  expect(await findings(page, undefined, "section[role=dialog]")).toEqual([]);
  await dialog.getByLabel("Reached at").fill("2");
  await dialog.getByLabel("Count up to").fill("3");
  await dialog.getByRole("button", { name: "Save" }).tap();
  await expect(page.getByText(said("Nearly there"))).toBeVisible();
  await expect(page.getByText(said("at 2"))).toBeVisible();

  const students = await open(child, "/work", phone);
  await settled(students);
  await students.getByRole("link", { name: "Three books by summer" }).click();
  await students.getByRole("button", { name: said("More about") }).tap();
  await expect(students.getByRole("menuitem"), "The student only drops it.").toHaveText(["Drop the goal"]);
  await students.keyboard.press("Escape");
  await students.getByRole("button", { name: "Count", exact: true }).tap();
  const counting = students.getByRole("dialog");
  await counting.getByRole("textbox").fill("3");
  expect(await findings(students, undefined, "section[role=dialog]")).toEqual([]);
  await counting.getByRole("button", { name: "Add", exact: true }).click();
  await expect(students.getByText(said("3 of 3 books"))).toBeVisible();
  await expect(students.getByText("Reached", { exact: true }), "The goal and its milestone.").toHaveCount(2);
  await expect(students.getByText(said("Written by Theo Tasch"))).toBeVisible();
  await expect(students.getByRole("button", { name: said("More about") })).toHaveCount(0);
  expect(await findings(students, undefined, "main")).toEqual([]);

  const guardians = await open(guardian, "/notifications", desktop);
  await settled(guardians);
  await guardians.getByRole("link", { name: /has reached a goal/ }).click();
  await expect(guardians.getByRole("heading", { level: 1, name: "Three books by summer" })).toBeVisible();
  await expect(guardians.getByRole("button", { name: "Count", exact: true })).toHaveCount(0);
  expect(await findings(guardians, undefined, "main")).toEqual([]);
  if (pictures) {
    await mkdir(pictures, { recursive: true });
    await students.screenshot({ path: `${pictures}/goal-phone-light.png` });
    await guardians.screenshot({ path: `${pictures}/goal-desktop-light.png` });
  }
});

test("a guardian's goal with milestones is the guardian's and the student's", async ({ open }) => {
  const { guardian, child } = await newFamily("Gunda Gast", "Mick Gast");
  const other = await newPerson("Olaf Ohr", "client");
  await linked(other, child);
  await atConsole(
    (sql) =>
      sql`update public.profile_graph set status = 'ACTIVE' where source_profile_id = ${other.id} and status = 'PENDING'`,
  );

  const page = await open(guardian, `/students/${child.id}`, desktop);
  await settled(page);
  await page.getByRole("link", { name: "All goals" }).click();
  await page.getByRole("button", { name: "New goal" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Goal", { exact: true }).fill("Swim");
  await dialog.getByRole("textbox", { name: "Milestones" }).fill("Floats\nSwims ten meters");
  await dialog.getByRole("button", { name: "Write the goal" }).click();
  await page.getByText("Floats", { exact: true }).click();
  await expect(page.getByText(said("1 of 2 milestones"))).toBeVisible();
  await expect(page.getByText(/marked by a guardian/)).toBeVisible();
  expect(await findings(page, undefined, "main")).toEqual([]);

  // A corrected word takes nothing back.
  await page.getByRole("button", { name: said("More about Swim") }).click();
  await page.getByRole("menuitem", { name: "Change the goal" }).click();
  await dialog.getByLabel(said("Milestone 1")).fill("Floats on the back");
  expect(await findings(page, undefined, "[role=dialog]")).toEqual([]);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Floats on the back", { exact: true })).toBeVisible();
  await expect(page.getByText(said("1 of 2 milestones"))).toBeVisible();

  await page.getByRole("button", { name: said("More about Swim") }).click();
  await page.getByRole("menuitem", { name: "Drop the goal" }).click();
  await expect(page.getByText("Dropped", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: said("More about Swim") }).click();
  await page.getByRole("menuitem", { name: "Take it up again" }).click();
  await expect(page.getByText("Open", { exact: true })).toBeVisible();

  const others = await open(other, "/goals", desktop);
  await settled(others);
  await expect(others.getByText("No goal is open")).toBeVisible();
  // The list and its file have one order.
  for (const title of ["Sing", "Draw"]) {
    await done(other.homeroom.goals.create({ studentId: child.id, title, measure: "count", target: 3 }));
  }
  await others.reload();
  await expect(others.getByRole("link", { name: /Sing/ })).toBeVisible();
  await others.getByRole("button", { name: /^Sort/ }).click();
  await others.getByRole("menuitemradio", { name: "Title" }).click();
  await expect(others.getByRole("button", { name: /^Sort.*Title/ })).toBeVisible();
  const saving = others.waitForEvent("download");
  await others.getByRole("button", { name: "Download as CSV" }).click();
  const titles = (await readFile(await (await saving).path(), "utf8")).match(/Draw|Sing|Swim/g);
  expect(titles).toEqual(["Draw", "Sing"]);
  if (pictures) await page.screenshot({ path: `${pictures}/goal-milestones-desktop-light.png` });
});
