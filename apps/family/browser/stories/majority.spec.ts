// A student comes of age: the guardian sees nothing more, the student grants what they choose, and the school records
// a court's guardian, whose rights go on.
import { atConsole, newAddress, newPerson } from "../support/stack.ts";
import { desktop, expect, overflow, phone, settled, test } from "../support/test.ts";
import { choose, day, done, newFamily, newSchool, type } from "../support/world.ts";

test("an adult student grants a guardian what they choose, and takes it back", async ({ open }) => {
  const tag = newAddress("m").slice(2, 8);
  const { guardian, child } = await newFamily(`Greta ${tag}`, `Mila ${tag}`);
  await atConsole(async (sql) => {
    await sql`
      update public.profile_details set date_of_birth = (current_date - interval '18 years')::date
      where profile_id = ${child.id}`;
    await sql`select private.tell_of_majority(now(), 10000)`;
  });

  const family = await open(guardian, "/notifications", phone);
  await settled(family);
  await expect(family.getByText(/is of age/)).toBeVisible();
  await family.goto("/students");
  await settled(family);
  await expect(family.getByText(`Mila ${tag}`)).toHaveCount(0);

  const own = await open(child, "/notifications", phone);
  await settled(own);
  await own.getByRole("link", { name: /You are of age/ }).click();
  await expect(own.getByText("Your guardians hold only what you grant", { exact: false })).toBeVisible();
  await expect(own.getByText("May do nothing at the moment")).toBeVisible();
  await own.getByRole("button", { name: new RegExp(`What .*Greta ${tag}.* may do`) }).click();
  const dialog = own.getByRole("dialog");
  await dialog.getByText("See progress", { exact: true }).click();
  expect(await overflow(own), "The dialog fits a phone.").toBe(0);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await expect(own.getByText(/^May: .*See progress/)).toBeVisible();

  await family.goto("/students");
  await settled(family);
  await expect(
    family.getByText(new RegExp(`Mila ${tag}.* is of age and grants you: .*See progress`)),
  ).toBeVisible();
  expect(await overflow(family), "The card of a student fits a phone.").toBe(0);

  await own.getByRole("button", { name: new RegExp(`What .*Greta ${tag}.* may do`) }).click();
  await dialog.getByText("See progress", { exact: true }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(own.getByText("May do nothing at the moment")).toBeVisible();
  await family.goto("/students");
  await settled(family);
  await expect(family.getByText(`Mila ${tag}`)).toHaveCount(0);
});

test("a manager of the school records a court's guardian, the evidence of an age, and ends the record", async ({
  open,
}) => {
  const tag = newAddress("m").slice(2, 8);
  const { ids } = await newSchool(`Lakes ${tag}`);
  const { guardian, child } = await newFamily(`Cora ${tag}`, `Milo ${tag}`);
  const manager = await newPerson(`Mona ${tag}`, "client");
  await atConsole(async (sql) => {
    await sql`insert into public.class_students (class_id, student_id) values (${ids.class}, ${child.id})`;
    await sql`
      insert into public.memberships (profile_id, role, school_id) values (${manager.id}, 'school_manager', ${ids.school})`;
  });

  const school = await open(manager, `/school/classes/${ids.class}`, desktop);
  await settled(school);
  await school.getByRole("button", { name: new RegExp(`Standing of .*Milo ${tag}`) }).click();
  await school.getByRole("button", { name: "Record a standing" }).click();
  const record = school.getByRole("dialog", { name: /Record the standing/ });
  await choose(record, /Guardian$/, `Cora ${tag}`);
  await record.getByLabel("Papers that were seen", { exact: false }).fill("Order 4/2026");
  await type(record, "Look at it again on", day(90, 12), false);
  await record.getByRole("button", { name: "Record a standing" }).click();
  await expect(record).toBeHidden();
  await expect(school.getByText(new RegExp(`Guardian of a court.*Cora ${tag}`))).toBeVisible();

  await school.getByRole("button", { name: "Set the date of birth" }).click();
  const birth = school.getByRole("dialog", { name: /Date of birth of/ });
  await type(birth, "Date of birth", day(-6700, 12), false);
  await birth.getByLabel("Papers that were seen", { exact: false }).fill("Folder 7, page 2");
  await birth.getByRole("button", { name: "Save" }).click();
  await expect(birth).toBeHidden();
  await expect(school.getByText(/Folder 7, page 2 · an adult by then/)).toBeVisible();
  const students = async () =>
    (await done(guardian.homeroom.students.list())).rows.map(({ fullName }) => fullName);
  expect(await students(), "A court's guardian goes on after majority.").toEqual([`Milo ${tag}`]);

  await school.getByRole("button", { name: "End", exact: true }).click();
  await school.getByRole("alertdialog").getByRole("button", { name: "End" }).click();
  await expect(school.getByText("Nothing is recorded.")).toBeVisible();
  expect(await students(), "Without the record the adult student decides.").toEqual([]);
});
