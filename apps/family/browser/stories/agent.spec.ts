// An agent's day: a client agrees, the agent books for the client's child, and the client ends it; the
// agent's open page loses the family at once.
import { readFile } from "node:fs/promises";
import { newPerson } from "../support/stack.ts";
import { desktop, expect, live, phone, question, said, settled, test } from "../support/test.ts";
import { choose, day, newFamily, newTutor, only, search, type } from "../support/world.ts";

test("an agent is accepted, books a lesson for a client's child, and loses the client", async ({ open }) => {
  const { guardian } = await newFamily("Clara Cole", "Casper Cole");
  const agent = await newPerson("Abe Abbott", "agent");
  const tutor = await newTutor(only("Tula Trent"));

  const agents = await open(agent, "/", desktop);
  // Students of their own are rare, and asked for with the right to book alone.
  await agents.getByRole("link", { name: "Students", exact: true }).click();
  await agents.getByRole("button", { name: "Add a student" }).first().click();
  const add = agents.getByRole("dialog");
  await expect(add.getByRole("checkbox", { name: "Book lessons" })).toBeChecked();
  await expect(add.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await agents.keyboard.press("Escape");
  await agents.getByRole("link", { name: "Clients", exact: true }).click();
  await settled(agents);
  await agents.getByRole("button", { name: "Invite a client" }).first().click();
  const invite = agents.getByRole("dialog");
  await invite.getByLabel("Email of the client").fill(guardian.email);
  await invite.getByRole("button", { name: "Send the invitation" }).click();
  await expect(invite).toBeHidden();
  await expect(agents.getByText(guardian.email).first()).toBeVisible();
  await live(agents);

  const clients = await open(guardian, "/", phone);
  await settled(clients);
  await clients.getByRole("link", { name: "Answer" }).click();
  await expect(clients.getByText(said("Abe Abbott would like to become your agent"))).toBeVisible();
  await clients.getByRole("button", { name: "Accept" }).click();
  await expect(clients.getByText("You accepted the invitation.")).toBeVisible();

  await expect(agents.getByRole("heading", { name: "Clara Cole" })).toBeVisible();
  await expect(agents.getByText(said("Child of Clara Cole"))).toBeVisible();
  await agents.getByRole("searchbox").fill("Nobody");
  await expect(agents.getByText(said("Nothing found for “Nobody”"))).toBeVisible();
  await agents.getByRole("button", { name: "Show all" }).click();
  const saving = agents.waitForEvent("download");
  await agents.getByRole("button", { name: "Download as CSV" }).click();
  expect(await readFile(await (await saving).path(), "utf8")).toContain("Casper Cole,Clara Cole,");
  await agents.getByRole("link", { name: said("Book a lesson for Casper Cole") }).click();
  const request = agents.getByRole("dialog");
  await search(request, "Tutor", tutor.name);
  await request.getByLabel("Subject").fill("Latin");
  await type(request, "Begins", day(3, 9));
  await choose(request, /Length/, "90 minutes");
  await expect(request.getByRole("button", { name: /Casper Cole/ })).toBeVisible();
  await request.getByRole("button", { name: "Send the request" }).click();
  await expect(request).toBeHidden();
  await expect(agents.getByText("Latin").first()).toBeVisible();
  const { data: requests } = await tutor.homeroom.bookings.list({
    side: "tutor",
    status: "pending",
    limit: 5,
  });
  expect(requests?.rows[0]?.subject, "The tutor is asked for the lesson that the agent booked.").toBe(
    "Latin",
  );

  await agents.goto("/clients");
  await settled(agents);
  await live(agents);
  await clients.goto("/students");
  await clients.getByRole("button", { name: said("End the link with Abe Abbott") }).click();
  const asked = question(clients);
  await asked.getByRole("button", { name: "End the link" }).click();
  // A lesson is to come: the first try asks what happens with it.
  await asked.getByText("Cancel the lessons").click();
  await asked.getByRole("button", { name: "End the link" }).click();
  await expect(asked).toBeHidden();
  await expect(agents.getByRole("heading", { name: "Clara Cole" })).toBeHidden();
});

test.use({ refusals: /409 .*\/rpc\/unlink/ });
