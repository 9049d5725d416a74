// A tutor's day: a request is confirmed and another declined, a lesson completed with attendance, a course
// given from its first work to a grade; conversations stand by family.

import { newPerson } from "../support/stack.ts";
import { desktop, expect, live, phone, question, said, settled, test } from "../support/test.ts";
import {
  choose,
  day,
  done,
  isOver,
  lesson,
  linked,
  newFamily,
  newTutor,
  only,
  search,
  type,
} from "../support/world.ts";

test("a tutor answers requests as they come, and completes a lesson with attendance", async ({ open }) => {
  const { guardian, child } = await newFamily("Hana Hale", "Hugo Hale");
  const tutor = await newTutor(only("Tobias Teal"));
  const tutors = await open(tutor, "/", desktop);
  await settled(tutors);
  await live(tutors);

  const families = await open(guardian, "/bookings", phone);
  await settled(families);
  await families.getByRole("button", { name: "Request a lesson" }).first().click();
  const request = families.getByRole("dialog");
  await search(request, "Tutor", tutor.name);
  await request.getByLabel("Subject").fill("Physics");
  await type(request, "Begins", day(2, 9));
  await request.getByRole("button", { name: "Send the request" }).click();
  await expect(request).toBeHidden();
  await live(families);

  await tutors.getByRole("button", { name: said("Confirm Physics") }).click();
  await expect(families.getByText("Confirmed").first()).toBeVisible();

  const biology = await lesson({ guardian, child, tutor, subject: "Biology", inDays: 5 });
  await tutors.getByRole("button", { name: said("Decline Biology") }).click();
  const decline = question(tutors);
  await decline.getByLabel(/Reason/).fill("I am away that week.");
  await decline.getByRole("button", { name: "Decline" }).click();
  await expect(decline).toBeHidden();
  await families.goto(`/bookings/${biology}`);
  await expect(families.getByText("I am away that week.")).toBeVisible();

  const held = await lesson({ guardian, child, tutor, subject: "Optics", inDays: 7 }, true);
  await isOver(held);
  await tutors.goto(`/bookings/${held}`);
  await tutors.getByRole("button", { name: "Complete" }).click();
  const complete = tutors.getByRole("dialog");
  await complete.getByText("The student did not come").click();
  await complete.getByRole("button", { name: "Complete" }).click();
  await expect(complete).toBeHidden();
  await expect(tutors.getByText("Not attended")).toBeVisible();

  const moved = await lesson({ guardian, child, tutor, subject: "Waves", inDays: 8 }, true);
  await tutors.goto(`/bookings/${moved}`);
  await tutors.getByRole("button", { name: "Cancel the lesson" }).click();
  const cancel = question(tutors);
  await cancel.getByLabel(/Reason/).fill("The room is taken.");
  await cancel.getByRole("button", { name: "Cancel the lesson" }).click();
  await expect(tutors.getByText("The room is taken.")).toBeVisible();
});

test("a tutor gives a course: students, work, a live class, a grade", async ({ open }) => {
  const { guardian, child } = await newFamily("Ida Irwin", "Ilka Irwin");
  const tutor = await newTutor("Thea Tamm");
  await lesson({ guardian, child, tutor, subject: "Music" }, true);

  const tutors = await open(tutor, "/courses", desktop);
  await settled(tutors);
  await tutors.getByRole("button", { name: "New course" }).first().click();
  const course = tutors.getByRole("dialog");
  await course.getByLabel("Title").fill("Harmony");
  await course.getByRole("button", { name: "Create the course" }).click();
  await expect(tutors.getByRole("heading", { name: "Harmony", level: 1 })).toBeVisible();

  await tutors.getByRole("button", { name: "Add a student" }).first().click();
  const enroll = tutors.getByRole("dialog");
  await search(enroll, "Student", "Ilka Irwin");
  await enroll.getByRole("button", { name: "Add a student" }).click();
  await expect(tutors.getByText(said("The family of Ilka Irwin was asked.")).first()).toBeVisible();
  const { rows } = await done(
    guardian.homeroom.invitations.list({ direction: "received", status: "pending", limit: 5 }),
  );
  await done(guardian.homeroom.invitations.accept({ invitationId: rows[0]?.id ?? "" }));

  await tutors.getByRole("tab", { name: "Work" }).click();
  await tutors.getByRole("button", { name: "Set work" }).first().click();
  const work = tutors.getByRole("dialog");
  await work.getByLabel("What is to be done").fill("A cadence");
  await type(work, "Due (optional)", day(6, 12));
  await work.getByRole("button", { name: "Set work" }).click();
  await expect(work).toBeHidden();
  await expect(tutors.getByText("A cadence").first()).toBeVisible();

  await tutors.getByRole("tab", { name: "Live classes" }).click();
  await tutors.getByRole("button", { name: "Plan a live class" }).first().click();
  const meeting = tutors.getByRole("dialog");
  await meeting.getByLabel("Title").fill("Singing");
  await type(meeting, "Start", day(4, 15));
  await choose(meeting, /Length/, "45 minutes");
  await meeting.getByRole("button", { name: "Plan a live class" }).click();
  await expect(meeting).toBeHidden();
  await tutors.getByRole("link", { name: /Singing/ }).click();
  await tutors.getByRole("button", { name: said("Register Ilka Irwin") }).click();
  await expect(tutors.getByText(said("Ilka Irwin is registered.")).first()).toBeVisible();

  const overview = await done(child.homeroom.portal.childOverview({ studentId: child.id }));
  const [due] = overview.upcomingAssignments;
  await done(child.homeroom.portal.submit({ assignmentId: due?.assignmentId ?? "", body: "C, F, G, C." }));
  await tutors.goto("/courses");
  await tutors.getByRole("link", { name: /Harmony/ }).click();
  await tutors.getByRole("tab", { name: "Work" }).click();
  await tutors.getByRole("link", { name: /A cadence/ }).click();
  await expect(tutors.getByText("C, F, G, C.")).toBeVisible();
  await tutors.getByLabel(/Points, up to/).fill("88");
  await tutors.getByRole("button", { name: said("Save the grade of Ilka Irwin") }).click();
  await expect(tutors.getByText(said("88 of 100"))).toBeVisible();

  await tutors.goto("/courses");
  await tutors.getByRole("link", { name: /Harmony/ }).click();
  await tutors.getByRole("button", { name: said("More about Ilka Irwin") }).click();
  await tutors.getByRole("menuitem", { name: "Set the progress" }).click();
  const progress = tutors.getByRole("dialog");
  await progress.getByLabel("Progress in percent").fill("40");
  await progress.getByRole("button", { name: "Save" }).click();
  await expect(progress).toBeHidden();

  const families = await open(guardian, `/students/${child.id}`, phone);
  await expect(families.getByText(/88\S* of \S*100/).first()).toBeVisible();
  await expect(families.getByText("40%").first()).toBeVisible();
});

test("a tutor's conversations stand by family", async ({ open }) => {
  const { guardian, child } = await newFamily("Jana Jones", "Jim Jones");
  const second = await newPerson("Joel Jones", "client");
  await linked(second, child).catch(() => undefined);
  const other = await newFamily("Kira Kent", "Kai Kent");
  const tutor = await newTutor("Tilda Tark");
  await lesson({ guardian, child, tutor, subject: "Art", inDays: 2 }, true);
  await lesson({ ...other, tutor, subject: "Art", inDays: 3 }, true);
  for (const [who, about] of [
    [guardian, child],
    [other.guardian, other.child],
  ] as const)
    await done(
      who.homeroom.messages.send({ studentId: about.id, recipientId: tutor.id, body: `From ${who.name}.` }),
    );

  const tutors = await open(tutor, "/messages", desktop);
  const family = tutors.getByRole("region", { name: said("Family of Jim Jones") });
  await expect(family.getByText("Jana Jones", { exact: true })).toBeVisible();
  await expect(family.getByText("Kira Kent", { exact: true })).toBeHidden();
  await expect(
    tutors.getByRole("region", { name: said("Family of Kai Kent") }).getByText("Kira Kent", { exact: true }),
  ).toBeVisible();

  await family.getByRole("link", { name: /Jana Jones/ }).click();
  await expect(tutors.getByRole("log").getByText("From Jana Jones.")).toBeVisible();
  await tutors.getByRole("button", { name: "More about this conversation" }).click();
  await tutors.getByRole("menuitem", { name: "Pin" }).click();
  await expect(family).toBeHidden();
  await tutors.getByRole("button", { name: "More about this conversation" }).click();
  await tutors.getByRole("menuitem", { name: "Snooze: For an hour" }).click();
  await tutors.getByRole("radio", { name: "Snoozed" }).click();
  await expect(tutors.getByRole("link", { name: /Jana Jones/ }).first()).toBeVisible();
});
