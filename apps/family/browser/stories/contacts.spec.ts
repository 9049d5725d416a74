// A guardian mutes a tutor, then blocks them: the tutor's open page closes as if the link had ended. The guardian finds
// the block in the settings and lifts it.
import { newAddress } from "../support/stack.ts";
import { desktop, expect, overflow, phone, question, said, settled, test } from "../support/test.ts";
import { done, lesson, newFamily, newTutor } from "../support/world.ts";

test("a guardian mutes a tutor, blocks them and takes it back", async ({ open }) => {
  const tag = newAddress("b").slice(2, 8);
  const { guardian, child } = await newFamily(`Bea ${tag}`, `Ben ${tag}`);
  const tutor = await newTutor(`Toni ${tag}`);
  await lesson({ guardian, child, tutor, subject: "Algebra" }, true);
  const { threadId } = await done(
    tutor.homeroom.messages.send({ studentId: child.id, recipientId: guardian.id, body: "Hello." }),
  );
  const tutors = await open(tutor, `/messages/${threadId}`, desktop);
  await settled(tutors);
  const writing = tutors.getByRole("textbox", { name: "Write a message" });
  await expect(writing).toBeVisible();

  const family = await open(guardian, `/messages/${threadId}`, phone);
  await settled(family);
  const more = family.getByRole("button", { name: "More about this conversation" });
  await more.click();
  await family.getByRole("menuitem", { name: "Mute" }).click();
  await expect(family.getByText("Nothing tells you of new messages here.", { exact: false })).toBeVisible();
  await more.click();
  await expect(family.getByRole("menuitem", { name: "Unmute" })).toBeVisible();
  await family.getByRole("menuitem", { name: said(`Block Toni ${tag}`) }).click();
  const dialog = question(family);
  await expect(dialog.getByText("is not told", { exact: false })).toBeVisible();
  expect(await overflow(family), "The dialog fits a phone.").toBe(0);
  await dialog.getByRole("button", { name: "Block", exact: true }).click();
  await expect(family.getByText("Neither of you can write here.", { exact: false })).toBeVisible();
  await expect(family.getByRole("log").getByText("Hello.")).toBeVisible();
  await expect(writing, "The tutor's open page closes.").toBeHidden();

  await family.goto("/settings");
  await settled(family);
  await family.getByRole("button", { name: said(`Unblock Toni ${tag}`) }).click();
  await expect(family.getByRole("heading", { name: "Blocked in messages" })).toBeHidden();
  await expect(writing, "The tutor writes again.").toBeVisible();
});
