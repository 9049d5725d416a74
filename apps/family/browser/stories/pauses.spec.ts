// The account of a child is paused until a guardian allows it: help, one's own file and asking are all that is left.
import { atConsole, newAddress } from "../support/stack.ts";
import { expect, findings, overflow, phone, settled, test } from "../support/test.ts";
import { newFamily } from "../support/world.ts";

test.use({ refusals: /403 \(Forbidden\).*\/rest\/v1\// });

test("a child asks for consent, and goes on when a guardian gives it", async ({ open }) => {
  const tag = newAddress("p").slice(2, 8);
  const { guardian, child } = await newFamily(`Gina ${tag}`, `Kim ${tag}`);
  await atConsole(
    (sql) => sql`
      update public.profile_details set date_of_birth = (current_date - interval '11 years')::date
      where profile_id = ${child.id}`,
  );

  const own = await open(child, "/", phone);
  await settled(own);
  await expect(own.getByRole("heading", { name: "Your account is paused" })).toBeVisible();
  await expect(own.getByText("Nobody has been asked yet.")).toBeVisible();
  expect(await overflow(own), "The page of a paused person fits a phone.").toBe(0);
  expect(await findings(own), "The page of a paused person is accessible.").toEqual([]);
  await own.getByLabel("What happened, or what worries you?", { exact: false }).fill("I am locked out.");
  await own.getByRole("button", { name: "Send" }).click();
  await expect(own.getByRole("heading", { name: "When you asked for help" })).toBeVisible();
  await own.getByRole("button", { name: "Ask for a file" }).click();
  await expect(own.getByText("Being prepared", { exact: true })).toBeVisible();
  await own.getByRole("button", { name: "Block" }).click();
  await own.getByRole("button", { name: "Cancel" }).click();
  await own.getByRole("button", { name: "Ask for consent" }).click();
  await expect(own.getByRole("button", { name: "Ask again" })).toBeVisible();

  const family = await open(guardian, "/consents", phone);
  await settled(family);
  await family.getByRole("button", { name: /Give: .*An account of their own/ }).click();
  await family.getByRole("dialog").getByRole("button", { name: "Give" }).click();
  await expect(family.getByText("The consent is given.")).toBeVisible();

  await own.getByRole("button", { name: "Look again" }).click();
  await expect(own.getByRole("navigation", { name: "Main navigation" })).toBeVisible();
});
