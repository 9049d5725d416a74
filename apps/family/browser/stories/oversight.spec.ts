// An admin reads a guardian's conversation; the guardian finds it on a phone, and not who it was.
import { atConsole, newAddress, newPerson, signIn } from "../support/stack.ts";
import { expect, overflow, phone, settled, test } from "../support/test.ts";
import { done, newFamily, newSchool } from "../support/world.ts";

test("a guardian sees that their conversation was read, and the child and the teacher do not", async ({
  open,
}) => {
  const tag = newAddress("o").slice(2, 8);
  const { ids } = await newSchool(`Oaks ${tag}`);
  const { guardian, child } = await newFamily(`Olga ${tag}`, `Otis ${tag}`);
  const teacher = await newPerson(`Orla ${tag}`, "client");
  await atConsole(async (sql) => {
    await sql`insert into public.class_students (class_id, student_id) values (${ids.class}, ${child.id})`;
    await sql`insert into public.memberships (profile_id, role, class_id) values (${teacher.id}, 'teacher', ${ids.class})`;
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
});
