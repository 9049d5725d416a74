// Groups of students: a tutor's, which follows their lessons, and one that a school's manager shares with a teacher.
import { mkdir } from "node:fs/promises";
import { atConsole, newPerson } from "../support/stack.ts";
import { desktop, expect, findings, overflow, phone, said, settled, test } from "../support/test.ts";
import { choose, done, lesson, newFamily, newSchool, newTutor } from "../support/world.ts";

test("a tutor names a group, fills it, and loses with a lesson whom they no longer teach", async ({
  open,
}) => {
  const { guardian, child } = await newFamily("Gerd Gruber", "Gusti Gruber");
  const tutor = await newTutor("Thea Thoma");
  const bookingId = await lesson({ guardian, child, tutor, subject: "Algebra" }, true);

  const page = await open(tutor, "/groups", phone);
  await settled(page);
  await page.getByRole("button", { name: "New group" }).first().tap();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Algebra, Tuesday");
  await dialog.getByLabel("Subject").fill("Mathematics");
  await dialog.getByRole("button", { name: "Create the group" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Algebra, Tuesday" })).toBeVisible();
  await page.getByRole("button", { name: "Add students" }).click();
  await dialog.getByText("Gusti Gruber").click();
  await expect(dialog.getByText("1 is chosen")).toBeVisible();
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("1 student was added.")).toBeVisible();
  await expect(page.getByRole("main").getByText("Gusti Gruber")).toBeVisible();
  expect(await overflow(page)).toBe(0);
  expect(await findings(page, undefined, "main")).toEqual([]);
  const folder = process.env["HOMEROOM_PICTURES"];
  if (folder) {
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: `${folder}/group-phone-light.png` });
  }

  await done(guardian.homeroom.bookings.cancel({ bookingId }));
  await page.reload();
  await expect(page.getByText("Nobody is in this group")).toBeVisible();
});

test("a manager shares the group of a class; the teacher sees who is in both", async ({ open }) => {
  const { manager, ids } = await newSchool("Groupton");
  const teacher = await newPerson("Tilda Tatum");
  const [mine, other] = [await newPerson("Pia Pohl", "student"), await newPerson("Otto Orth", "student")];
  await atConsole(async (sql) => {
    const [second] = await sql<{ id: string }[]>`
      insert into public.classes (campus_id, name) values (${ids.campus}, '9b') returning id`;
    await sql`insert into public.class_students (class_id, student_id)
              values (${ids.class}, ${mine.id}), (${second?.id ?? ""}, ${other.id})`;
    await sql`insert into public.memberships (profile_id, role, class_id) values (${teacher.id}, 'teacher', ${ids.class})`;
    await sql`insert into public.memberships (profile_id, role, school_id)
              select ${manager.id}, 'school_manager', ${ids.school} on conflict do nothing`;
  });
  const groupId = await done(
    manager.homeroom.groups.create({ name: "Reading club", classId: ids.class, studentIds: [other.id] }),
  );

  const page = await open(manager, `/groups/${groupId}`, desktop);
  await settled(page);
  await expect(page.getByRole("main").getByText("Otto Orth")).toBeVisible();
  await expect(page.getByRole("main").getByText("Pia Pohl")).toBeVisible();
  await page.getByRole("button", { name: said("More about Reading club") }).click();
  await page.getByRole("menuitem", { name: "Share with colleagues" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Tilda Tatum").click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("shared with 1 colleague")).toBeVisible();
  expect(await findings(page, undefined, "main")).toEqual([]);
  const folder = process.env["HOMEROOM_PICTURES"];
  if (folder) await page.screenshot({ path: `${folder}/group-desktop-light.png` });

  const shared = await open(teacher, "/groups", desktop);
  await settled(shared);
  await shared.getByRole("link", { name: /Reading club/ }).click();
  await expect(shared.getByRole("main").getByText("Pia Pohl")).toBeVisible();
  await expect(shared.getByText("Otto Orth")).toHaveCount(0);
  await expect(shared.getByRole("button", { name: "Add students" })).toHaveCount(0);
  await shared.goto("/groups");
  await expect(shared.getByText(said("Shared by"))).toBeVisible();
  expect(await findings(shared, undefined, "main")).toEqual([]);

  // Somebody who came into the class later, and not into the group.
  const later = await newPerson("Zita Zorn", "student");
  await atConsole(
    (sql) => sql`insert into public.class_students (class_id, student_id) values (${ids.class}, ${later.id})`,
  );
  await shared.goto(`/school/classes/${ids.class}`);
  await expect(shared.getByRole("main").getByText("Zita Zorn")).toBeVisible();
  await choose(shared.getByRole("main"), /Group/, "Reading club");
  await expect(shared.getByText("Zita Zorn")).toHaveCount(0);
  await expect(shared.getByRole("main").getByText("Pia Pohl")).toBeVisible();
  expect(await findings(shared, undefined, "main")).toEqual([]);
});
