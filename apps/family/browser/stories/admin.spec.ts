// An admin's day: roles, links and their rights, why somebody may or may not, a restriction that takes an
// open page's child away, a conversation reviewed for a reason, the audit log verified.
import type { Page } from "@playwright/test";
import { newAddress, newPerson, type Person } from "../support/stack.ts";
import { desktop, expect, held, live, phone, question, said, settled, test } from "../support/test.ts";
import { choose, day, done, lesson, newFamily, newTutor, type } from "../support/world.ts";

async function visit(page: Page, person: Person): Promise<void> {
  await page.goto(`/people/${person.id}`);
  await settled(page);
  await expect(page.getByRole("heading", { name: person.name, level: 1 })).toBeVisible();
}

test("an admin finds people, gives and takes roles, suspends and resumes", async ({ open }) => {
  // The first of the list.
  const guardian = await newPerson(`Aada Aalto ${newAddress("x").slice(2, 10)}`, "client");
  const admin = await open("ada@example.com", "/people", desktop);
  await settled(admin);
  const found = admin.getByRole("link", { name: new RegExp(guardian.name) });
  await expect(found).toBeVisible();
  // The page behind the link comes after the search field would have spoken.
  const letCome = await held(admin, "**/assets/*.js");
  await admin.getByLabel("Name, whole email address or id").focus();
  await admin.evaluate(`document.execCommand("insertText", false, ${JSON.stringify(guardian.email)});
    document.querySelector("a[href='/people/${guardian.id}']").click();
    new Promise((resolve) => setTimeout(resolve, 400))`);
  letCome();
  await expect(admin.getByRole("heading", { name: guardian.name, level: 1 })).toBeVisible();
  await admin.goBack();
  await admin.getByLabel("Name, whole email address or id").fill(` ${guardian.email} `);
  await expect(
    admin.getByRole("listitem").filter({ has: admin.getByText("Parent or guardian") }),
  ).toHaveCount(1);
  await found.click();
  await expect(admin.getByRole("heading", { name: guardian.name, level: 1 })).toBeVisible();

  const people = await open(guardian, "/", phone);
  await settled(people);
  await live(people);
  await admin.getByRole("button", { name: said("Grant the role Tutor") }).click();
  await expect(admin.getByRole("button", { name: said("Take away the role Tutor") })).toBeVisible();
  await people.goto("/courses");
  await expect(people.getByRole("heading", { name: "Courses", level: 1 })).toBeVisible();

  await admin.getByRole("button", { name: said("Take away the role Tutor") }).click();
  const asked = question(admin);
  await asked.getByRole("button", { name: "Take away" }).click();
  await expect(asked).toBeHidden();
  await expect(admin.getByRole("button", { name: said("Grant the role Tutor") })).toBeVisible();

  await admin.getByRole("button", { name: "Suspend" }).click();
  const suspend = admin.getByRole("dialog");
  await suspend.getByLabel("Reason").fill("Complaint 7/2026");
  const letSuspend = await held(admin, "**/rpc/suspend_profile");
  await suspend.getByRole("button", { name: "Suspend" }).click();
  const close = suspend.getByRole("button", { name: "Close" });
  await expect(close, "What became of it is seen before the dialog closes.").toBeDisabled();
  await admin.keyboard.press("Escape");
  await admin.mouse.click(5, 5);
  await expect(close).toBeDisabled();
  letSuspend();
  await expect(suspend).toBeHidden();
  await expect(admin.getByText("This person is suspended", { exact: false })).toBeVisible();
  const { error } = await guardian.homeroom.notifications.markRead();
  expect(error?.code, "A suspended person may do nothing.").toBe("auth.required");
  await admin.getByRole("button", { name: "End the suspension" }).click();
  await expect(admin.getByRole("button", { name: "Suspend" })).toBeVisible();
});

test("an admin links, changes rights, explains access, restricts and lifts", async ({ open }) => {
  const guardian = await newPerson("Yann York", "client");
  const child = await newPerson("Yule York", "student");
  const tutor = await newTutor("Tamo Toth");
  const families = await open(guardian, "/students", phone);
  await settled(families);
  await live(families);

  const admin = await open("ada@example.com", "/people", desktop);
  await visit(admin, guardian);
  await admin.getByRole("button", { name: "Link a student" }).click();
  const link = admin.getByRole("dialog");
  await link.getByRole("combobox", { name: "Student" }).fill(child.email);
  await admin.getByRole("option", { name: /Yule York/ }).click();
  await choose(link, /Relation/, "Father");
  await link.getByRole("button", { name: "Link", exact: true }).click();
  await expect(link).toBeHidden();
  await expect(families.getByRole("heading", { name: "Yule York" })).toBeVisible();

  await lesson({ guardian, child, tutor, subject: "Rowing" }, true);
  await admin.getByRole("button", { name: said("Change the link with Yule York") }).click();
  const rights = admin.getByRole("dialog");
  await rights.getByText("Book lessons").click();
  await rights.getByRole("button", { name: "Save" }).click();
  await rights.getByText("Cancel the lessons").click();
  await rights.getByRole("button", { name: "Save" }).click();
  await expect(rights).toBeHidden();
  await expect(admin.getByText("Primary", { exact: true })).toBeVisible();
  await families.goto("/students");
  await expect(families.getByText("No lessons to come")).toBeVisible();

  await admin.getByRole("button", { name: "Explain access" }).click();
  const why = admin.getByRole("dialog");
  await why.getByRole("combobox", { name: "Student" }).fill(child.email);
  await admin.getByRole("option", { name: /Yule York/ }).click();
  await expect(why.getByText(said("Book lessons: no"))).toBeVisible();
  await expect(why.getByText(said("See progress: yes"))).toBeVisible();
  await why.getByRole("button", { name: "Close" }).last().click();

  await admin.getByRole("button", { name: "Add a child without an account" }).click();
  const entered = admin.getByRole("dialog");
  await entered.getByLabel("Full name").fill("Yara York");
  await entered.getByLabel("How the guardian consented").fill("Form of today.");
  await entered.getByRole("button", { name: "Save" }).click();
  await expect(entered).toBeHidden();
  await admin.getByRole("link", { name: "Yara York" }).click();
  await admin.getByRole("button", { name: "Invite to take the account over" }).click();
  const takeOver = admin.getByRole("dialog");
  await takeOver.getByLabel("Email address").fill(newAddress("yara"));
  await takeOver.getByRole("button", { name: "Send the invitation" }).click();
  await expect(takeOver).toBeHidden();

  await visit(admin, child);
  await settled(families);
  await live(families);
  await admin.getByRole("button", { name: "Restrict contact" }).click();
  const order = admin.getByRole("dialog");
  await order.getByRole("combobox", { name: "Restricted person" }).fill(guardian.email);
  await admin.getByRole("option", { name: /Yann York/ }).click();
  await order.getByLabel("Basis").fill("Order 12/2026");
  await type(order, "Look at it again on", day(200, 9));
  await order.getByRole("button", { name: "Restrict contact" }).click();
  await expect(order).toBeHidden();
  await expect(families.getByRole("heading", { name: "Yule York" })).toBeHidden();

  await admin.goto("/restrictions");
  const row = admin.getByRole("listitem").filter({ hasText: "Order 12/2026" }).first();
  await row.getByRole("button", { name: "Lift" }).click();
  await question(admin).getByRole("button", { name: "Lift" }).click();
  await expect(admin.getByText("The restriction is lifted.").first()).toBeVisible();
});

test("an admin reviews a conversation for a reason, and verifies the audit log", async ({ open }) => {
  const { guardian, child } = await newFamily("Zoe Zane", "Zack Zane");
  const tutor = await newTutor("Ted Tarr");
  await lesson({ guardian, child, tutor, subject: "Go" }, true);
  await done(
    guardian.homeroom.messages.send({
      studentId: child.id,
      recipientId: tutor.id,
      body: "Is Zack late again?",
    }),
  );

  const admin = await open("ada@example.com", "/people", desktop);
  await visit(admin, child);
  await admin.getByRole("button", { name: "Look up conversations" }).click();
  await admin.getByRole("link", { name: "Review" }).click();
  await expect(admin.getByText("Is Zack late again?")).toBeHidden();
  await admin.getByLabel("Reason").fill("Complaint 8/2026");
  await admin.getByRole("button", { name: "Read the conversation" }).click();
  await expect(admin.getByText("Is Zack late again?")).toBeVisible();

  await admin.goto(`/audit?entity=${child.id}`);
  await settled(admin);
  await admin.goto("/audit");
  await admin.getByRole("button", { name: "Verify the log" }).click();
  await expect(admin.getByText(/The log is intact/)).toBeVisible();
  await expect(admin.getByText("Complaint 8/2026").first()).toBeVisible();
});

test("an admin makes an organization and invites its manager, who makes a school", async ({ open }) => {
  const manager = await newPerson("Moa Moss");
  const admin = await open("ada@example.com", "/school/places", desktop);
  await settled(admin);
  const name = `Southern ${newAddress("s").slice(2, 8)}`;
  await admin.getByRole("button", { name: "Add an organization" }).click();
  const add = admin.getByRole("dialog");
  await add.getByLabel("Name").fill(name);
  await add.getByRole("button", { name: "Add" }).click();
  await expect(add).toBeHidden();
  await admin.getByRole("button", { name: said(`Invite a manager of ${name}`) }).click();
  const invite = admin.getByRole("dialog");
  await invite.getByLabel("Email address").fill(manager.email);
  await invite.getByRole("button", { name: "Send" }).click();
  await expect(invite).toBeHidden();

  const managers = await open(manager, "/invitations/mine", phone);
  await managers.getByRole("button", { name: "Accept" }).click();
  await expect(managers.getByText("You accepted the invitation.").first()).toBeVisible();
  await managers.goto("/school/places");
  await managers.getByRole("button", { name: "Add a school" }).click();
  const school = managers.getByRole("dialog");
  await school.getByLabel("Name").fill("South High");
  await school.getByRole("button", { name: "Add" }).click();
  await expect(school).toBeHidden();
  await managers.getByRole("button", { name: said("Add a campus to South High") }).click();
  const campus = managers.getByRole("dialog");
  await campus.getByLabel("Name").fill("Beach");
  await campus.getByRole("button", { name: "Add" }).click();
  await expect(campus).toBeHidden();
  await managers.getByRole("button", { name: said("Rename Beach") }).click();
  const rename = managers.getByRole("dialog");
  await rename.getByLabel("Name").fill("Harbor");
  await rename.getByRole("button", { name: "Save" }).click();
  await expect(managers.getByText("Harbor", { exact: true })).toBeVisible();

  // What holds something is not removed; what is empty is.
  await managers.getByRole("button", { name: said("Remove South High") }).click();
  const asked = question(managers);
  await asked.getByRole("button", { name: "Remove" }).click();
  await expect(asked.getByText(said("South High is not empty."))).toBeVisible();
  await asked.getByRole("button", { name: "Cancel" }).click();
  await managers.getByRole("button", { name: said("Remove Harbor") }).click();
  await question(managers).getByRole("button", { name: "Remove" }).click();
  await expect(managers.getByText("Harbor", { exact: true })).toBeHidden();
});

test.use({ refusals: /409 .*\/rpc\/set_link_rights|40[0-9] .*\/rest\/v1\/schools/ });

test("an admin places a legal hold and lifts it, and everybody reads how long what is kept", async ({
  open,
}) => {
  const subject = await newPerson(`Quin Quist ${newAddress("q").slice(2, 10)}`, "client");
  const admin = await open("ada@example.com", "/retention", desktop);
  await settled(admin);
  await admin.getByRole("button", { name: "Place a hold" }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "About whom" }).fill(subject.email);
  await admin.getByRole("option", { name: new RegExp(subject.name) }).click();
  await dialog.getByLabel("Reason").fill("Proceedings 12/2026");
  await dialog.getByRole("button", { name: "Place a hold" }).click();
  await expect(dialog).toBeHidden();
  const row = admin.getByRole("listitem").filter({ hasText: subject.name });
  await expect(row.getByText("Proceedings 12/2026")).toBeVisible();

  const person = await open(subject, "/data", phone);
  await settled(person);
  await person.getByRole("link", { name: "How long what is kept" }).click();
  await expect(person.getByText("Conversations with their files")).toBeVisible();
  await expect(person.getByText("Legal holds"), "Who is held is not told.").toBeHidden();

  await row.getByRole("button", { name: "Lift" }).click();
  const asked = question(admin);
  await asked.getByRole("button", { name: "Lift" }).click();
  await expect(row.getByText("Over")).toBeVisible();
});
