// A guardian invites a child who has no account; the child comes by the email and is linked at once.
import { atConsole, emailTo, linkIn, newAddress, newPerson } from "../support/stack.ts";
import { expect, live, phone, said, settled, test } from "../support/test.ts";

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
  // An email opens a tab of its own, which comes back to what the link of the invitation opened.
  const tab = await child.context().newPage();
  await tab.goto(linkIn(confirmation));
  await live(guardians);
  await tab.getByRole("heading", { name: "Invitation", exact: true }).waitFor();
  await tab.getByRole("button", { name: "Accept" }).click();
  await expect(tab.getByText("You accepted the invitation.").first()).toBeVisible();

  await expect(guardians.getByText("Charlie Grant").first()).toBeVisible();
  await settled(guardians);
});

test("a student confirms their number and accepts an invitation from the link that was passed on", async ({
  open,
}) => {
  const guardian = await newPerson("Gwen Passes On", "client");
  const student = await newPerson("Charlie With A Phone", "student");
  const number = `+4915${String(Date.now()).slice(-9)}`;
  const added = await guardian.homeroom.students.add({ studentPhone: number, is13Plus: true });
  const link = await guardian.homeroom.invitations.share({ invitationId: added.data?.id ?? "" });

  const page = await open(student, "/settings", phone);
  // Auth's own text messages: no provider is set up here, so the page is answered as the hosted service does.
  await page.route("**/auth/v1/user", async (route) => {
    if (route.request().method() !== "PUT") return route.continue();
    expect(route.request().postDataJSON()).toMatchObject({ phone: number });
    await route.fulfill({ json: { ...student.session.user, new_phone: number.slice(1) } });
  });
  await page.route("**/auth/v1/verify", async (route) => {
    expect(route.request().postDataJSON()).toMatchObject({
      phone: number,
      token: "246810",
      type: "phone_change",
    });
    await atConsole(
      (sql) => sql`
        update auth.users set phone = ${number.slice(1)}, phone_confirmed_at = now()
        where id = ${student.session.user.id}`,
    );
    await route.fulfill({ json: student.session });
  });
  await page.goto(`/invitations#token=${link.data?.token}`);
  await expect(
    page.getByText(said(`The invitation is for the phone number •••${number.slice(-2)}`)),
  ).toBeVisible();
  await page.getByRole("button", { name: "Confirm your number" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Phone number").fill(number.slice(4));
  await dialog.getByRole("button", { name: "Send the code" }).click();
  await expect(dialog.getByText("Write the number with its country code").last()).toBeVisible();
  await dialog.getByLabel("Phone number").fill(`${number.slice(0, 3)} ${number.slice(3)}`);
  await dialog.getByRole("button", { name: "Send the code" }).click();
  await dialog.getByLabel("Code from the message").fill("246810");
  await dialog.getByRole("button", { name: "Confirm" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Confirm your number" })).toBeHidden();
  await page.getByRole("button", { name: "Accept" }).first().click();
  await expect(page.getByText("You accepted the invitation.").first()).toBeVisible();
});
