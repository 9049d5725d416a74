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
