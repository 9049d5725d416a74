// What the first page asks for: each of its sections once, though the page is live a moment later, and nothing that
// happens in that moment is missed.
import type { Page } from "@playwright/test";
import { atConsole, type Person, password, stack } from "../support/stack.ts";
import { desktop, expect, phone, settled, test } from "../support/test.ts";
import { lesson, newFamily, newTutor } from "../support/world.ts";

/** Requests to the API in order; what stands in an address as a time is the same at another time. */
function requestsOf(page: Page): string[] {
  const { apiUrl } = stack();
  const asked: string[] = [];
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== apiUrl || !url.pathname.startsWith("/rest/") || request.method() === "OPTIONS") return;
    const address = decodeURIComponent(`${url.pathname}${url.search}`).replaceAll(/T[0-9:.]+Z/g, "");
    asked.push(`${request.method()} ${address} ${request.postData() ?? ""}`);
  });
  return asked;
}

/** What the live updates ask for, which no section does: a look when they begin, and one when events arrive. */
const isLook = (request: string): boolean =>
  /my_threads\?select=thread_id,|my_notifications\?.*limit=|newest_threads|my_profile\?select=id |changes_since/.test(
    request,
  );

function twice(requests: readonly string[]): string[] {
  return requests.filter((one, index) => requests.indexOf(one) !== index);
}

/** What was told so far was told a while ago. */
async function timePasses(...people: Person[]): Promise<void> {
  const topics = people.map(({ id }) => `user:${id}`);
  await atConsole(
    (sql) => sql`
      update realtime.messages set inserted_at = inserted_at - interval '1 minute' where topic = any(${topics})`,
  );
}

const nextLesson = (page: Page, subject: string) => page.getByRole("main").getByText(subject).first();

test("the first page after signing in asks for each of its sections once", async ({ open }) => {
  const { guardian, child } = await newFamily("Oona Olsen", "Ole Olsen");
  const tutor = await newTutor("Tara Thorne");
  await lesson({ guardian, child, tutor, subject: "Algebra" }, true);
  await timePasses(guardian);
  const page = await open(null, "/sign-in", phone);
  const asked = requestsOf(page);
  const looked = page.waitForResponse("**/rpc/changes_since");
  await page.getByLabel("Email").fill(guardian.email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).tap();
  await expect(nextLesson(page, "Algebra")).toBeVisible();
  await settled(page);
  expect(await (await looked).json(), "Nothing happened meanwhile.").toEqual([]);
  const first = asked.filter((one) => !isLook(one));
  // What follows the join would come no later than what follows this.
  await lesson({ guardian, child, tutor, subject: "Geometry", inDays: 1 });
  await expect(nextLesson(page, "Geometry")).toBeVisible();
  expect(twice(first), `Of ${first.length} requests of the first page.`).toEqual([]);
  const events = asked.filter((one) => one.includes("/my_events?"));
  expect(events, "A lesson does not make alerts old.").toHaveLength(1);
  for (const look of ["/my_threads?select=thread_id", "/my_notifications?"])
    expect(asked.filter((one) => one.includes(look)).length, `Looks at ${look}`).toBeLessThanOrEqual(3);
});

test("what happens between the first page and its channel is shown when the channel joins", async ({
  open,
}) => {
  const { guardian, child } = await newFamily("Pia Perez", "Pepe Perez");
  const tutor = await newTutor("Tilda Thorne");
  await lesson({ guardian, child, tutor, subject: "Algebra" }, true);
  await timePasses(guardian);
  const page = await open(guardian, "/settings", desktop);
  await settled(page);
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.routeWebSocket(/\/realtime\//, async (socket) => {
    await held;
    socket.connectToServer();
  });
  const asked = requestsOf(page);
  await page.goto("/");
  await expect(nextLesson(page, "Algebra")).toBeVisible();
  await settled(page);
  await lesson({ guardian, child, tutor, subject: "Geometry", inDays: 1 });
  await expect(nextLesson(page, "Geometry"), "Nobody has told the page.").toBeHidden();
  letGo();
  await expect(nextLesson(page, "Geometry")).toBeVisible();
  expect(asked.filter((one) => one.includes("/my_events?"))).toHaveLength(1);
});
