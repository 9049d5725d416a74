// A day of a family and a tutor in two browsers: a lesson is booked and confirmed, both write, and when
// the link ends, the open page of the other side loses it at once.
import type { Page } from "@playwright/test";
import { newPerson } from "../support/stack.ts";
import { desktop, expect, live, measured, phone, question, settled, test } from "../support/test.ts";
import { day, done, newFamily } from "../support/world.ts";

async function write(page: Page, text: string): Promise<void> {
  await page.getByLabel("Write a message").fill(text);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

/** Milliseconds from the press of a key here until the message stands on the page there. */
async function seenAfter(here: Page, there: Page, text: string): Promise<number> {
  await here.getByLabel("Write a message").fill(text);
  const seen = there.getByRole("log").getByText(text).waitFor();
  const before = performance.now();
  await here.keyboard.press("Enter");
  await seen;
  return performance.now() - before;
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

  const pictures = "https://pictures.example.net/greta.png";
  await done(guardian.homeroom.profile.update({ avatarUrl: pictures }));
  const tutors = await open(tutor, "/bookings", desktop);
  const requested: string[] = [];
  tutors.on("request", (request) => requested.push(request.url()));
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

  expect(requested, "Nobody's own server is told who looks at their picture.").not.toContain(pictures);

  await live(guardians);
  const waits: number[] = [];
  for (let line = 1; line <= 10; line += 1) waits.push(await seenAfter(tutors, guardians, `Line ${line}.`));
  const [median, worst] = [waits.toSorted((a, b) => a - b)[5] ?? 0, Math.max(...waits)];
  measured(
    `a message is seen in the other browser after ${median.toFixed()} ms, at most ${worst.toFixed()} ms`,
  );

  // The guardian ends the link; the tutor's open page learns of it by itself.
  const lists = await open(guardian, "/students");
  await lists.getByRole("button", { name: /More about .*Cleo Green/ }).click();
  await lists.getByRole("menuitem", { name: "End the link" }).click();
  const asked = question(lists);
  await asked.getByText("Cancel the lessons").click();
  await asked.getByRole("button", { name: "End the link" }).click();
  await expect(asked).toBeHidden();
  await expect(guardians.getByRole("heading", { name: "Page not found" })).toBeVisible();
});
