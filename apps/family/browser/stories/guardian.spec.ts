// A guardian's files and farewells: children out as CSV and in, the link that ends with lessons to come, and
// school dates for the calendar.
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { newAddress, newPerson } from "../support/stack.ts";
import { desktop, expect, live, overflow, phone, question, said, settled, test } from "../support/test.ts";
import { choose, lesson, linked, newFamily, newTutor } from "../support/world.ts";

async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }> {
  const begun = page.waitForEvent("download");
  await act();
  const download = await begun;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

// How PostgREST answers a page beyond the last.
test.use({ refusals: /416 .*\/my_students/ });

test("children leave as a CSV file, and are invited from one", async ({ open }) => {
  const { guardian, child } = await newFamily("Ursula Unger", "Udo Unger");
  // A page that is not there any more, as after removing the only child of it.
  const page = await open(guardian, "/students?page=3", desktop);
  await settled(page);
  await expect(page.getByRole("heading", { name: "Udo Unger" })).toBeVisible();
  await page.getByRole("button", { name: "Files" }).click();
  const { name, text } = await downloaded(page, () =>
    page.getByRole("menuitem", { name: "Download as CSV" }).click(),
  );
  expect(name).toBe("children.csv");
  expect(text).toContain("Udo Unger");
  expect(text, "The file has the address of the child.").toContain(child.email);

  const address = newAddress("uma");
  await page.getByRole("button", { name: "Files" }).click();
  await page.getByRole("menuitem", { name: "Invite from a CSV file" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("input[type=file]").setInputFiles({
    name: "children.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`email,is_13_plus,relation\n${address},true,MOTHER\nnobody,true,MOTHER\n`),
  });
  await dialog.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(dialog.getByText(/1 child was invited/)).toBeVisible();
  await expect(dialog.getByRole("row", { name: /nobody.*email/i })).toBeVisible();
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await expect(page.getByText(address)).toBeVisible();
});

test("a link ends with lessons to come: the times are kept, and another child takes one", async ({
  open,
}) => {
  const { guardian, child } = await newFamily("Vera Voss", "Vito Voss");
  const sister = await newPerson("Viola Voss", "student");
  await linked(guardian, sister);
  const tutor = await newTutor("Tara Toll");
  await lesson({ guardian, child, tutor, subject: "Chess" }, true);

  const page = await open(guardian, "/students", phone);
  await settled(page);
  await page.getByRole("button", { name: said("More about Vito Voss") }).click();
  await page.getByRole("menuitem", { name: "Change your relation" }).click();
  const relation = page.getByRole("dialog");
  await choose(relation, /You are their/, "Mother");
  await relation.getByRole("button", { name: "Save" }).click();
  await expect(relation).toBeHidden();

  const children = await open(child, "/family", phone);
  await settled(children);
  await expect(children.getByText("Vera Voss")).toBeVisible();
  await live(children);
  await page.getByRole("button", { name: said("More about Vito Voss") }).click();
  await page.getByRole("menuitem", { name: "End the link" }).click();
  const asked = question(page);
  await expect(asked.getByText(/1 lesson is still to come/)).toBeVisible();
  await asked.getByText("Keep the times").click();
  await asked.getByRole("button", { name: "End the link" }).click();
  await expect(asked).toBeHidden();
  await expect(children.getByText("Vera Voss")).toBeHidden();

  await page.goto("/bookings");
  await page.getByRole("link", { name: /Chess/ }).click();
  await page.getByRole("button", { name: "Assign a child" }).click();
  const who = page.getByRole("dialog");
  await who.getByText("Viola Voss").click();
  await who.getByRole("button", { name: "Save" }).click();
  await expect(who).toBeHidden();
  await page.getByRole("button", { name: "Take the child off" }).click();
  const off = question(page);
  await off.getByRole("button", { name: "Take the child off" }).click();
  await expect(page.getByRole("button", { name: "Assign a child" })).toBeVisible();
});

test("school dates come as a calendar file", async ({ open }) => {
  const page = await open("bob@example.com", "/alerts", phone);
  await settled(page);
  const { name, text } = await downloaded(page, () =>
    page.getByRole("button", { name: "Add to my calendar" }).click(),
  );
  expect(name).toBe("school.ics");
  expect(text).toContain("BEGIN:VCALENDAR");
  expect(text).toContain("SUMMARY:Fire drill");
  expect(text, "A date that is off says so.").toContain("STATUS:CANCELLED");
});

test("long names and addresses do not widen a phone's page", async ({ open }) => {
  const long = "Wolfeschlegelsteinhausenbergerdorff";
  const { guardian, child } = await newFamily(`${long} ${long}`, `Hubert Blaine ${long}`);
  const tutor = await newTutor(`Trudelinde ${long}`);
  await lesson({ guardian, child, tutor, subject: "Donaudampfschifffahrtsgesellschaftskunde" }, true);
  const page = await open(guardian, "/", phone);
  for (const path of ["/", "/students", `/students/${child.id}`, "/bookings", "/settings"]) {
    await page.goto(path);
    await settled(page);
    expect(await overflow(page), `${path} is as wide as the phone.`).toBe(0);
  }
});
