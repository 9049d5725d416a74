// A guardian invites a child who has no account; the child comes by the email and is linked at once.
import { emailTo, linkIn, newAddress, newPerson } from "../support/stack.ts";
import { expect, live, phone, settled, test } from "../support/test.ts";

test("a guardian invites a child, who signs up from the email and accepts", async ({ open }) => {
  const guardian = await newPerson("Gwen Grant", "client");
  const address = newAddress("charlie");

  const guardians = await open(guardian, "/students");
  await guardians.getByRole("button", { name: "Add a child" }).first().click();
  const dialog = guardians.getByRole("dialog");
  await dialog.getByLabel("Email of the child").fill(address);
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(dialog.getByText("Check this box to go on.")).toBeVisible();
  await dialog.getByText("The child is 13 or older").click();
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(dialog).toBeHidden();

  const invitation = await emailTo(address, /invit/i);
  const child = await open(null, linkIn(invitation), phone);
  await expect(child.getByRole("heading", { name: /Gwen Grant/ })).toBeVisible();
  expect(child.url(), "The token leaves the address bar.").not.toContain("token=");

  await child.getByRole("link", { name: "Create an account" }).click();
  await child.getByText("A student", { exact: true }).click();
  await child.getByLabel("Your name").fill("Charlie Grant");
  await child.getByLabel("Email", { exact: true }).fill(address);
  await child.getByLabel("Password", { exact: true }).fill("charlie-and-2-cats");
  await child.getByRole("button", { name: "Create account" }).click();
  await expect(child.getByRole("heading", { name: "Check your email" })).toBeVisible();

  const confirmation = await emailTo(address, /confirm/i);
  await child.goto(linkIn(confirmation));
  await live(guardians);
  await child.getByRole("button", { name: "Accept" }).click();
  await expect(child.getByText("You accepted the invitation.").first()).toBeVisible();

  await expect(guardians.getByText("Charlie Grant").first()).toBeVisible();
  await settled(guardians);
});
