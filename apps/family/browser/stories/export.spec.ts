// A file of a child's data: the guardian asks for it, sees how far it is, downloads and opens it; the student
// objects, and the file is gone; the school decides.
import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { atConsole, newPerson } from "../support/stack.ts";
import { desktop, expect, findings, overflow, phone, said, settled, test } from "../support/test.ts";
import { done, lesson, newFamily, newSchool, newTutor, only } from "../support/world.ts";

// The guardian's page still offers a file that was closed a moment ago.
test.use({ refusals: /status of 40\d .*\/storage\/v1\/object\/exports\// });

test("a guardian downloads what they can read of their child, until the student objects", async ({
  open,
}) => {
  const { ids } = await newSchool(only("Exeter"));
  const { guardian, child } = await newFamily(only("Edda"), only("Emil"));
  const tutor = await newTutor(only("Erik"));
  const manager = await newPerson(only("Mona"), "client");
  await atConsole(async (sql) => {
    await sql`insert into public.class_students (class_id, student_id) values (${ids.class}, ${child.id})`;
    await sql`
      insert into public.memberships (profile_id, role, school_id) values (${manager.id}, 'school_manager', ${ids.school})`;
  });
  await lesson({ guardian, child, tutor, subject: "Fractions" }, true);
  const to = { studentId: child.id, recipientId: tutor.id };
  await done(guardian.homeroom.messages.send({ ...to, body: "Is <b>Tuesday</b> fine?" }));
  await done(
    tutor.homeroom.messages.send({
      studentId: child.id,
      recipientId: guardian.id,
      body: "Tuesday it is.",
    }),
  );

  const page = await open(guardian, "/data", phone);
  await settled(page);
  await expect(page.getByText("No files yet")).toBeVisible();
  await page.getByRole("button", { name: said(`Data of ${child.name}`) }).tap();
  await expect(page.getByText("The file is being prepared", { exact: false })).toBeVisible();
  const button = page.getByRole("button", { name: "Download" });
  await expect(button, "The page follows by itself.").toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/^Until /)).toBeVisible();
  expect(await overflow(page), "The page fits a phone.").toBe(0);
  expect(await findings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await findings(page, ["color-contrast"])).toEqual([]);

  const begun = page.waitForEvent("download");
  await button.tap();
  const download = await begun;
  expect(download.suggestedFilename()).toBe("homeroom.zip");
  const files = unzipSync(await readFile(await download.path()));
  const named = Object.keys(files);
  expect(named).toContain("index.html");
  expect(named.filter((name) => name.startsWith("data/") && name.endsWith(".json")).length).toBeGreaterThan(
    3,
  );
  const html = new TextDecoder().decode(files["index.html"]);

  const reader = await open(null, "about:blank", phone);
  await reader.setContent(html);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText(child.name);
  await expect(reader.getByRole("cell", { name: "Fractions" })).toBeVisible();
  await expect(reader.getByRole("cell", { name: "Is <b>Tuesday</b> fine?" })).toBeVisible();
  await expect(reader.getByRole("row").filter({ hasText: "Tuesday it is." })).toContainText(tutor.name);
  expect(await overflow(reader), "The page in the file fits a phone.").toBe(0);
  expect(await findings(reader)).toEqual([]);
  await reader.emulateMedia({ colorScheme: "dark" });
  expect(await findings(reader, ["color-contrast"])).toEqual([]);

  // The student is told, and objects.
  const student = await open(child, "/notifications", phone);
  await settled(student);
  await student.getByText("A guardian asked for a file with your data").tap();
  await expect(student).toHaveURL(/\/data$/);
  await expect(student.getByText(said(`${guardian.name} asked for your data`))).toBeVisible();
  await student.getByRole("button", { name: "Object" }).tap();
  await expect(student.getByText("You objected", { exact: false })).toBeVisible();
  await expect(student.getByRole("button", { name: "Object" }), "They said it once.").toHaveCount(0);
  expect(await overflow(student)).toBe(0);

  // A page that was open offers the file still, and it is gone.
  await button.tap();
  await expect(page.getByText("This file is no longer there.")).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(page.getByText("No longer available"), "Of the objection nothing is said.").toBeVisible();
  await expect(button).toHaveCount(0);

  const school = await open(manager, "/data", desktop);
  await settled(school);
  await expect(school.getByText(said(`${guardian.name} asked for the data of ${child.name}`))).toBeVisible();
  await school.getByRole("button", { name: "Refuse" }).click();
  await expect(school.getByText("You have decided.")).toBeVisible();
  await student.reload();
  await settled(student);
  await expect(student.getByText("Refused")).toBeVisible();
});
