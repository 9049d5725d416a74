// An admin reads a guardian's conversation; the guardian finds it on a phone, and not who it was. The school records what
// it gave to others; the guardian finds that too, and not what protects the child.
import { atConsole, newAddress, newPerson, signIn } from "../support/stack.ts";
import { desktop, expect, overflow, phone, settled, test } from "../support/test.ts";
import { choose, done, newFamily, newSchool } from "../support/world.ts";

test("a guardian sees that their conversation was read, and the child and the teacher do not", async ({
  open,
}) => {
  const tag = newAddress("o").slice(2, 8);
  const { ids } = await newSchool(`Oaks ${tag}`);
  const { guardian, child } = await newFamily(`Olga ${tag}`, `Otis ${tag}`);
  const teacher = await newPerson(`Orla ${tag}`, "client");
  const manager = await newPerson(`Odin ${tag}`, "client");
  await atConsole(async (sql) => {
    await sql`insert into public.class_students (class_id, student_id) values (${ids.class}, ${child.id})`;
    await sql`insert into public.memberships (profile_id, role, class_id) values (${teacher.id}, 'teacher', ${ids.class})`;
    await sql`
      insert into public.memberships (profile_id, role, school_id) values (${manager.id}, 'school_manager', ${ids.school})`;
  });
  const note = { studentId: child.id, recipientId: guardian.id, body: "Otis forgot the book." };
  const { threadId } = await done(teacher.homeroom.messages.send(note));

  const family = await open(guardian, "/settings", phone);
  await settled(family);
  await family.getByRole("link", { name: "Who has read" }).click();
  await expect(family.getByText("Nobody has looked")).toBeVisible();

  const { homeroom } = await signIn("ada@example.com");
  await done(homeroom.admin.reviewThread({ threadId, reason: "Complaint 7" }));
  await family.reload();
  await settled(family);
  await expect(family.getByText("Read one of your conversations")).toBeVisible();
  await expect(family.getByText("An admin · About", { exact: false })).toContainText(child.name);
  await expect(family.getByText("Ada")).toHaveCount(0);
  expect(await overflow(family), "The page fits a phone.").toBe(0);

  for (const other of [child, teacher]) {
    const { rows } = await done(other.homeroom.oversight.accessLog());
    expect(rows, "Who is no party to the conversation, or no family, sees nothing.").toEqual([]);
  }

  const school = await open(manager, `/school/classes/${ids.class}`, desktop);
  await settled(school);
  await school.getByRole("button", { name: new RegExp(`Standing of .*Otis ${tag}`) }).click();
  for (const [recipient, basis] of [
    ["District court", "Order of a court"],
    ["Youth office", "Protection of a child"],
  ] as const) {
    await school.getByRole("button", { name: "Note a disclosure" }).click();
    const note = school.getByRole("dialog", { name: /Note a disclosure about/ });
    await note.getByLabel("To whom").fill(recipient);
    await choose(note, /On what basis/, basis);
    await note.getByLabel("What was given").fill("Grades of a year");
    await note.getByRole("button", { name: "Note a disclosure" }).click();
    await expect(note).toBeHidden();
    await expect(school.getByText(recipient, { exact: true })).toBeVisible();
  }
  await expect(school.getByText("Not shown to the family")).toBeVisible();

  await family.goto("/data");
  await settled(family);
  await expect(family.getByText("District court", { exact: true })).toBeVisible();
  await expect(family.getByText("Youth office")).toHaveCount(0);
  expect(await overflow(family), "The page of data fits a phone.").toBe(0);
});
