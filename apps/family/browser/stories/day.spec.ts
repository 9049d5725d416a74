// A day of a family and a tutor in two browsers: a lesson is booked and confirmed, both write, and when
// the link ends, the open page of the other side loses it at once.
import type { Page } from "@playwright/test";
import { newPerson } from "../support/stack.ts";
import { desktop, expect, live, phone, question, settled, test } from "../support/test.ts";
import { day, done, newFamily } from "../support/world.ts";

async function write(page: Page, text: string): Promise<number> {
  await page.getByLabel("Write a message").fill(text);
  const before = Date.now();
  await page.getByRole("button", { name: "Send", exact: true }).click();
  return before;
}

// The open page asks once more for the conversation that has just gone.
test.use({ refusals: /404 .*\/rpc\/open_thread/ });

test("a lesson is requested, confirmed and talked about, live on both sides", async ({ open }) => {
  const { guardian, child } = await newFamily("Greta Green", "Cleo Green");
  const tutor = await newPerson("Theo Thorne", "tutor");
  await done(
    guardian.homeroom.bookings.create({
      tutorId: tutor.id,
      studentId: child.id,
      subject: "Algebra",
      startsAt: day(1, 10),
      endsAt: day(1, 11),
    }),
  );

  const tutors = await open(tutor, "/bookings", desktop);
  await tutors.getByText("Algebra").first().click();
  await tutors.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(tutors.getByText("The lesson is confirmed.").first()).toBeVisible();

  const guardians = await open(guardian, "/messages", phone);
  await settled(guardians);
  await guardians.getByRole("button", { name: "New message" }).first().click();
  const dialog = guardians.getByRole("dialog");
  await dialog.getByText("Theo Thorne").click();
  await dialog.getByRole("button", { name: "Write", exact: true }).click();
  await write(guardians, "Cleo looks forward to it.");
  await expect(guardians.getByRole("log").getByText("Cleo looks forward to it.")).toBeVisible();

  await tutors.goto("/messages");
  await tutors.getByText("Greta Green").first().click();
  await expect(tutors.getByRole("log").getByText("Cleo looks forward to it.")).toBeVisible();

  await live(guardians);
  const sent = await write(tutors, "So do I.");
  await expect(guardians.getByRole("log").getByText("So do I.")).toBeVisible();
  test.info().annotations.push({ type: "seen after", description: `${Date.now() - sent} ms` });

  // The guardian ends the link; the tutor's open page learns of it by itself.
  const lists = await open(guardian, "/students");
  await lists.getByRole("button", { name: /More about .*Cleo Green/ }).click();
  await lists.getByRole("menuitem", { name: "End the link" }).click();
  const asked = question(lists);
  await asked.getByText("Cancel the lessons").click();
  await asked.getByRole("button", { name: "End the link" }).click();
  await expect(asked).toBeHidden();
  await expect(guardians.getByText("This conversation is no longer here")).toBeVisible();
});

test("somebody signs in by the form, and out again", async ({ open }) => {
  const guardian = await newPerson("Fay Fern", "client");
  const page = await open(null, "/students", phone);
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
  await page.getByLabel("Email").fill(guardian.email);
  await page.getByLabel("Password", { exact: true }).fill("homeroom-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Children", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Your account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Welcome back" })).toBeVisible();
});
