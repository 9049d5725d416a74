/** What reaches the mailbox of `supabase start`. */
import { afterEach, expect, it } from "vitest";
import type { EmailPayload } from "../_shared/emails/payload.ts";
import { type HttpServer, jsonAnswer, listen } from "../_testing/http-server.ts";
import { createMailpit } from "./mailpit.ts";

let server: HttpServer;
afterEach(() => server?.stop());

const email: EmailPayload = {
  from: "Homeroom <mail@homeroom.example>",
  to: '"Bob Miller" <bob@example.com>',
  subject: "Hello",
  html: "<p>Hello</p>",
  text: "Hello",
  headers: { "List-Unsubscribe": "<https://x.example>" },
  tags: [],
};

it("an email is taken as Mailpit takes it", async () => {
  const taken: unknown[] = [];
  server = await listen(async ({ url, body }) => {
    taken.push(url.pathname, JSON.parse(body));
    return jsonAnswer(200, { ID: "one" });
  });
  expect(await createMailpit(server.url, 5000).send(email, "key")).toEqual({
    kind: "accepted",
    providerId: "one",
  });
  expect(taken).toEqual([
    "/api/v1/send",
    {
      From: { Email: "mail@homeroom.example", Name: "Homeroom" },
      To: [{ Email: "bob@example.com", Name: "Bob Miller" }],
      Subject: "Hello",
      HTML: "<p>Hello</p>",
      Text: "Hello",
      Headers: { "List-Unsubscribe": "<https://x.example>" },
    },
  ]);
});

it("of a batch each email is a request, and one that is refused keeps no other back", async () => {
  let count = 0;
  server = await listen(async () => {
    count += 1;
    return count === 2 ? jsonAnswer(400, { Error: "no" }) : jsonAnswer(200, { ID: String(count) });
  });
  expect(await createMailpit(server.url, 5000).sendBatch([email, email, email], "key")).toEqual({
    kind: "accepted",
    providerIds: ["1", "3"],
    errors: { "1": "mailpit: 400" },
  });
});

it("a mailbox that does not answer is tried again", async () => {
  server = await listen(async () => jsonAnswer(503, {}));
  expect(await createMailpit(server.url, 5000).send(email, "key")).toMatchObject({ kind: "later" });
  expect(await createMailpit(server.url, 5000).sendBatch([email], "key")).toMatchObject({ kind: "later" });
});
