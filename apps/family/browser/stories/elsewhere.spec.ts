// Work done on other platforms: Google Classroom is connected through its own pages, and fetched; a file of
// Khan Academy is uploaded; both are disconnected.
import { demoAccounts } from "../../../../packages/fakes/src/google/demo-school.ts";
import { newAddress, stack } from "../support/stack.ts";
import { desktop, expect, findings, question, said, settled, test } from "../support/test.ts";
import { done, newFamily } from "../support/world.ts";

const csv = (...lines: string[]) => ({
  name: "progress.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(`${[head, ...lines].join("\n")}\n`),
});
const head = "Student Name,Course Name,Assignment Name,Score Best Ever,Points Possible,Submission Date";
// Of fewer than ten records a change is taken as it is.
const scored = (score: string) =>
  Array.from(
    { length: 10 },
    (_, index) => `Wanda Wolf,Geometry basics,Exercise ${index},${score},2026-09-01`,
  );
const lines = scored("8,10");

// The played Google has no icon; and a file is refused.
test.use({ refusals: /404 .*favicon|4\d\d .*\/functions\/v1\/integration/ });

test("a guardian connects Google Classroom and Khan Academy, and disconnects them", async ({ open }) => {
  const { guardian, child } = await newFamily("Willa Wolf", "Wanda Wolf");
  for (const provider of ["google_classroom", "khan_academy"]) {
    const purpose = `integration:${provider}`;
    await done(child.homeroom.consents.give({ studentId: child.id, purpose, textVersion: 1, locale: "en" }));
  }
  const { apiUrl, googleUrl, secretKey } = stack();
  // An account of this story's own: one platform account belongs to one child.
  const account = newAddress("wanda");
  await fetch(`${googleUrl}/control/school`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      do: "add_student",
      email: account,
      givenName: "Wanda",
      familyName: "Wolf",
      like: demoAccounts.charlie,
    }),
  });
  const page = await open(guardian, `/students/${child.id}`, desktop);
  await settled(page);
  const row = (platform: string) => page.getByRole("listitem").filter({ hasText: platform });

  await row("Google Classroom").getByRole("button", { name: "Connect" }).click();
  await page.getByRole("link", { name: new RegExp(account) }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByText(account, { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Connect this account" }).click();
  await expect(page.getByText("The account is connected.", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: "To the child’s page" }).click();
  await row("Google Classroom").getByRole("button", { name: "Fetch now" }).click();
  await expect(page.getByText("Fetching has begun.").first()).toBeVisible();
  // What the schedule does every half minute.
  await fetch(`${apiUrl}/functions/v1/integration-sync`, {
    method: "POST",
    headers: { apikey: secretKey, "content-type": "application/json" },
    body: "{}",
  });
  await expect(async () => {
    await page.reload();
    await settled(page);
    await expect(row("Google Classroom").getByText(/Last fetched/)).toBeVisible({ timeout: 5_000 });
  }).toPass();

  await row("Khan Academy").getByRole("button", { name: "Connect" }).click();
  await row("Khan Academy").getByRole("button", { name: "Upload a file" }).click();
  const dialog = page.getByRole("dialog");
  const input = dialog.locator("input[type=file]");
  await input.setInputFiles(csv(...lines));
  await dialog.getByRole("button", { name: "Import" }).click();
  await expect(page.getByText(/10 new records/).first()).toBeVisible();
  await expect(page.getByText("Exercise 9").first()).toBeVisible();

  await row("Khan Academy").getByRole("button", { name: "Upload a file" }).click();
  await input.setInputFiles(csv(...scored("3,20")));
  await dialog.getByRole("button", { name: "Import" }).click();
  await expect(dialog.getByRole("button", { name: "Import anyway" })).toBeVisible();
  await input.setInputFiles(csv(...lines));
  await expect(
    dialog.getByRole("button", { name: "Import", exact: true }),
    "What is confirmed is the file that was compared, and no other.",
  ).toBeVisible();

  // A brother's file would be theirs; what cannot be read is named.
  await input.setInputFiles(csv("wolf99,Geometry basics,Exercise 10,good,10,2026-09-01"));
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await expect(dialog.getByText("with another name", { exact: false })).toBeVisible();
  await dialog.getByLabel("Name of the student in the file").fill("Wolf99");
  expect(await findings(page, undefined, "[role=dialog]")).toEqual([]);
  await dialog.getByRole("button", { name: "Import", exact: true }).click();
  await expect(dialog.getByText(said("Line 2: the score cannot be read"))).toBeVisible();
  await page.keyboard.press("Escape");

  for (const platform of ["Khan Academy", "Google Classroom"]) {
    await row(platform).getByRole("button", { name: "Disconnect" }).click();
    await question(page).getByRole("button", { name: "Disconnect" }).click();
    await expect(row(platform).getByRole("button", { name: "Connect", exact: true })).toBeVisible();
  }
});
