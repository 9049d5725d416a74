// A further guardian waits: the family objects, the school sees who it is and decides.
import { atConsole, newAddress, newPerson } from "../support/stack.ts";
import { desktop, expect, overflow, phone, said, settled, test } from "../support/test.ts";
import { done, linked, newFamily, newSchool } from "../support/world.ts";

test("a guardian objects to a further one, and the school decides", async ({ open }) => {
  const tag = newAddress("w").slice(2, 8);
  const { ids } = await newSchool(`Woods ${tag}`);
  const { guardian, child } = await newFamily(`Wilma ${tag}`, `Wanja ${tag}`);
  const further = await newPerson(`Wolf ${tag}`, "client");
  const manager = await newPerson(`Wera ${tag}`);
  await atConsole(async (sql) => {
    await sql`insert into public.class_students (class_id, student_id) values (${ids.class}, ${child.id})`;
    await sql`
      insert into public.memberships (profile_id, role, school_id) values (${manager.id}, 'school_manager', ${ids.school})`;
  });
  await linked(further, child);
  const children = async () => (await done(further.homeroom.students.list())).rows;
  expect(await children(), "The link waits.").toEqual([]);

  const family = await open(guardian, "/notifications", phone);
  await settled(family);
  await family.getByRole("button", { name: "Mark all as read" }).click();
  await family.getByRole("radio", { name: "Unread" }).click();
  await family.getByRole("button", { name: "Object" }).click();
  await expect(family.getByText("You objected.").first()).toBeVisible();
  await expect(family.getByRole("button", { name: "Object" })).toBeHidden();

  const office = await open(manager, "/notifications", phone);
  await settled(office);
  await office.getByRole("button", { name: "Decide" }).click();
  const dialog = office.getByRole("dialog");
  await expect(dialog.getByText("A guardian objected.")).toBeVisible();
  expect(await overflow(office), "The dialog fits a phone.").toBe(0);
  await dialog.getByRole("button", { name: said(`Agree to ${further.name}`) }).click();
  await expect(dialog.getByText("Nobody waits any more.")).toBeVisible();
  expect(await children(), "The link begins.").toHaveLength(1);

  const other = await open(guardian, "/students", desktop);
  await settled(other);
  await expect(other.getByText(further.name), "Guardians do not see each other.").toHaveCount(0);
});

test("a manager of a school records an order about two students, and lifts what the school made", async ({
  open,
}) => {
  const tag = newAddress("o").slice(2, 8);
  const { ids } = await newSchool(`Elms ${tag}`);
  const manager = await newPerson(`Mara ${tag}`);
  const students = await Promise.all(["Oda", "Ole"].map((name) => newPerson(`${name} ${tag}`, "student")));
  const person = newAddress("person");
  const reads = async () =>
    (await done(manager.homeroom.admin.listRestrictions({}))).map(({ basis, emails, phones, reviewAt }) => ({
      basis,
      emails,
      phones,
      isReviewed: reviewAt !== null,
    }));
  await atConsole(async (sql) => {
    await sql`
      insert into public.memberships (profile_id, role, school_id) values (${manager.id}, 'school_manager', ${ids.school})`;
    for (const { id } of students)
      await sql`insert into public.class_students (class_id, student_id) values (${ids.class}, ${id})`;
    await sql`
      insert into public.contact_restrictions (student_id, basis, emails)
      select ${students[0]?.id ?? ""}, 'Of the admins', array[${newAddress("other")}]`;
  });

  const page = await open(manager, "/school", phone);
  await settled(page);
  await page.getByRole("link", { name: "Restrictions of contact" }).click();
  await expect(page.getByText("Made by an admin or another school")).toBeVisible();
  await expect(page.getByRole("button", { name: "Lift" }), "What an admin made, admins lift.").toHaveCount(0);
  await page.getByRole("button", { name: "Restrict contact" }).click();
  const dialog = page.getByRole("dialog");
  for (const { name } of students) await dialog.getByText(name).click();
  await dialog
    .getByRole("textbox", { name: "Email addresses of the person" })
    .fill(`${person}, second.${person}`);
  await dialog.getByRole("textbox", { name: "Phone numbers of the person" }).fill("+49 151 0000 0009");
  await dialog.getByRole("textbox", { name: "Basis" }).fill("Court of Elms, 7");
  expect(await overflow(page), "The dialog fits a phone.").toBe(0);
  await dialog.getByRole("button", { name: "Restrict contact" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Court of Elms, 7")).toHaveCount(2);
  const made = {
    basis: "Court of Elms, 7",
    emails: [person, `second.${person}`],
    phones: ["+4915100000009"],
  };
  expect((await reads()).filter(({ basis }) => basis !== "")).toEqual([
    { ...made, isReviewed: false },
    { ...made, isReviewed: false },
  ]);

  await page.getByRole("button", { name: "Lift" }).first().click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Lift" }).click();
  await expect(page.getByText("Court of Elms, 7")).toHaveCount(1);
});
