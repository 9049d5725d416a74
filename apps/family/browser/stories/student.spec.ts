// A student's day: work is handed in and changed, a live class registered for, a parent invited who accepts
// from the email, and somebody blocked whose open page loses the student at once.
import { emailTo, linkIn, newPerson } from "../support/stack.ts";
import { desktop, expect, live, phone, question, said, settled, test } from "../support/test.ts";
import { day, done, lesson, newFamily, newTutor } from "../support/world.ts";

test("a student hands work in, changes it, and registers for a live class", async ({ open }) => {
  const { guardian, child } = await newFamily("Nora North", "Nils North");
  const tutor = await newTutor("Tessa Tonn");
  await lesson({ guardian, child, tutor, subject: "Drawing" }, true);
  const { portal } = tutor.homeroom;
  const course = await done(portal.createCourse({ title: "Perspective" }));
  await done(portal.enroll({ courseId: course.id, studentId: child.id }));
  const { rows } = await done(
    guardian.homeroom.invitations.list({ direction: "received", status: "pending", limit: 5 }),
  );
  await done(guardian.homeroom.invitations.accept({ invitationId: rows[0]?.id ?? "" }));
  const due = day(5, 12).toISOString();
  await done(portal.createAssignment({ courseId: course.id, title: "A street", maximum: 10, dueAt: due }));
  await done(
    portal.createLiveClass({
      courseId: course.id,
      title: "Sketching",
      startsAt: day(3, 15),
      endsAt: day(3, 16),
    }),
  );

  const student = await open(child, "/work", phone);
  await settled(student);
  await student.getByRole("button", { name: said("Hand in A street") }).click();
  const dialog = student.getByRole("dialog");
  await dialog.getByLabel("Your work").fill("  ");
  await dialog.getByRole("button", { name: "Hand in" }).click();
  await expect(dialog.getByText("Fill in this field.")).toBeVisible();
  await dialog.getByLabel("Your work").fill("One vanishing point.");
  await dialog.getByRole("button", { name: "Hand in" }).click();
  await expect(student.getByText("Your work is handed in.").first()).toBeVisible();

  await student.getByRole("link", { name: "Perspective" }).click();
  await student.getByRole("button", { name: said("Change what you handed in for A street") }).click();
  const again = student.getByRole("dialog");
  await expect(again.getByLabel("Your work")).toHaveValue("One vanishing point.");
  await again.getByLabel("Your work").fill("Two vanishing points.");
  await again.getByRole("button", { name: "Save the change" }).click();
  await expect(again).toBeHidden();
  const submissions = await done(portal.submissions({ courseId: course.id, limit: 5 }));
  expect(submissions.rows[0]?.body, "The tutor reads the change.").toBe("Two vanishing points.");

  await student.getByRole("button", { name: said("Register for Sketching") }).click();
  await expect(
    student.getByRole("button", { name: said("Take back the registration for Sketching") }),
  ).toBeVisible();
  await student.getByRole("button", { name: said("Take back the registration for Sketching") }).click();
  await expect(student.getByRole("button", { name: said("Register for Sketching") })).toBeVisible();

  const lessonId = await lesson({ guardian, child, tutor, subject: "Ink", inDays: 6 }, true);
  await student.goto(`/bookings/${lessonId}`);
  await student.getByRole("button", { name: "Leave the lesson" }).click();
  await question(student).getByRole("button", { name: "Leave the lesson" }).click();
  await expect(student.getByText("You left the lesson.").first()).toBeVisible();
});

test("a student invites a parent, who accepts from the email; and blocks another", async ({ open }) => {
  const { guardian, child } = await newFamily("Otis Orr", "Olli Orr");
  const parent = await newPerson("Olive Orr", "client");

  const student = await open(child, "/family", desktop);
  await settled(student);
  await student.getByRole("button", { name: "Invite a parent" }).first().click();
  const invite = student.getByRole("dialog");
  await invite.getByLabel("Email of the parent or guardian").fill(parent.email);
  await invite.getByText("Book lessons").click();
  await invite.getByRole("button", { name: "Send the invitation" }).click();
  await expect(invite).toBeHidden();
  await live(student);

  const parents = await open(parent, linkIn(await emailTo(parent.email, /invit|guardian|link/i)), phone);
  await parents.getByRole("button", { name: "Accept" }).first().click();
  await expect(parents.getByText(/^You accepted/).first()).toBeVisible();
  await expect(student.getByText("Olive Orr").first()).toBeVisible();

  const guardians = await open(guardian, "/students", phone);
  await settled(guardians);
  await expect(guardians.getByRole("heading", { name: "Olli Orr" })).toBeVisible();
  await live(guardians);
  await student.getByRole("button", { name: said("More about Otis Orr") }).click();
  await student.getByRole("menuitem", { name: "Block" }).click();
  const asked = question(student);
  await asked.getByRole("button", { name: "Block" }).click();
  await expect(asked).toBeHidden();
  await expect(student.getByRole("heading", { name: "Blocked" })).toBeVisible();
  await expect(guardians.getByRole("heading", { name: "Olli Orr" })).toBeHidden();

  await student.getByRole("button", { name: said("Lift the block of Otis Orr") }).click();
  await expect(student.getByText(said("The block of Otis Orr is lifted.")).first()).toBeVisible();
  await expect(student.getByRole("heading", { name: "Blocked" })).toBeHidden();

  // A second guardian waits for the first, or the student refuses them.
  await student.getByRole("button", { name: said("More about Olive Orr") }).click();
  await student.getByRole("menuitem").first().click();
  const end = question(student);
  await end.getByRole("button", { name: /Refuse|End the link/ }).click();
  await expect(end).toBeHidden();
  await expect(student.getByRole("button", { name: said("More about Olive Orr") })).toBeHidden();
  expect(await done(parent.homeroom.students.list()), "The parent has lost the child.").toMatchObject({
    rows: [],
  });
});
