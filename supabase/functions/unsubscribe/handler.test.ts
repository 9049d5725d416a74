/** The unsubscribe link over HTTP, under Deno: RFC 8058's POST, the page for people, and forged links. */
import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { unsubscribeLink } from "../_shared/links.ts";
import { type Backend, startBackend } from "../_testing/backend.ts";
import { type FunctionProcess, startFunction } from "../_testing/deno.ts";
import { jsonAnswer } from "../_testing/http-server.ts";
import { type Interceptor, startInterceptor } from "../_testing/interceptor.ts";

const key = randomBytes(32).toString("base64");
let backend: Backend;
let rest: Interceptor;
let profileId: string;
let env: Record<string, string>;
let served: FunctionProcess;

beforeAll(async () => {
  backend = await startBackend();
  rest = await startInterceptor(backend.url);
  [profileId = ""] = await backend.people(["bill@example.com"]);
  env = {
    SUPABASE_URL: rest.url,
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: backend.secretKey }),
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: backend.publishableKey }),
    UNSUBSCRIBE_KEY: key,
  };
  served = await startFunction("unsubscribe", env);
});
afterAll(async () => {
  await served.kill();
  await rest.stop();
  await backend.stop();
});
beforeEach(async () => {
  await backend.reset();
  rest.rule(() => undefined);
});

/** The path and query that the email's link has after the API's address. */
function path(target: Parameters<typeof unsubscribeLink>[2], change?: (url: URL) => void): string {
  const url = new URL(unsubscribeLink("https://api.example", key, target));
  change?.(url);
  return `${url.pathname}${url.search}`;
}
/** The link at the function that is served here. */
const link = (...args: Parameters<typeof path>) => `${served.url}${path(...args)}`;
const mine = () => ({ key: "BOOKING_CHANGED", profileId });
const oneClick = { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) };

describe("POST List-Unsubscribe=One-Click", () => {
  it("switches the emails of one kind off, and again without complaint", async () => {
    for (let time = 0; time < 2; time++) {
      const response = await fetch(link(mine()), oneClick);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ status: "unsubscribed" });
    }
    expect(rest.calls).toEqual(["unsubscribe_email", "unsubscribe_email"]);
  });

  it("stops the emails, also those that were queued", async () => {
    const [stopped = ""] = await backend.bookingEmails(["bill@example.com"]);
    const [other = ""] = await backend.bookingEmails(["bella@example.com"]);
    await fetch(link(mine()), oneClick);
    await backend.sql`select public.claim_emails(10, 60)`;
    expect((await backend.email(stopped)).status).toBe("dropped");
    expect((await backend.email(other)).status).toBe("sending");
  });

  it("stops invitations to an address without an account, and no others", async () => {
    const [stopped, other] = await backend.invitationEmails(["nobody@example.com", "somebody@example.com"]);
    const response = await fetch(link({ key: "INVITATION_RECEIVED", email: "nobody@example.com" }), oneClick);
    expect(response.status).toBe(200);
    await backend.sql`select public.claim_emails(10, 60)`;
    const states = await Promise.all([stopped, other].map((one) => backend.email(one?.emailId ?? "")));
    expect(states.map(({ status }) => status).sort()).toEqual(["sending", "suppressed"]);
  });

  it("for somebody who is not here any more is answered alike", async () => {
    const response = await fetch(link({ key: "BOOKING_CHANGED", profileId: randomUUID() }), oneClick);
    expect(response.status).toBe(200);
  });

  it("may come as multipart, as RFC 8058 allows", async () => {
    const body = new FormData();
    body.set("List-Unsubscribe", "One-Click");
    expect((await fetch(link(mine()), { method: "POST", body })).status).toBe(200);
    expect(rest.calls).toEqual(["unsubscribe_email"]);
  });

  it("works with parameters that a mail program has added, and with no other signature", async () => {
    expect((await fetch(`${link(mine())}&utm_source=newsletter&fbclid=1`, oneClick)).status).toBe(200);
    expect(rest.calls).toEqual(["unsubscribe_email"]);
    // Also with names that ours have: the signature covers the first of each.
    expect((await fetch(`${link(mine())}&s=20&e=abc&k=1&p=2&l=x`, oneClick)).status).toBe(200);
    const address = Buffer.from("bob@example.com").toString("base64url");
    expect((await fetch(`${link(mine())}&e=${address}`, oneClick)).status).toBe(200);
    expect(rest.calls).toEqual(Array(3).fill("unsubscribe_email"));
    const [path = "", query = ""] = link(mine()).split("?");
    expect((await fetch(`${path}?p=00000000-0000-4000-8000-000000000001&${query}`, oneClick)).status).toBe(
      403,
    );
  });

  it("is taken back by the page's other button, and changes nothing else", async () => {
    const preference = () => backend.sql`
      select key, email from public.notification_preferences where profile_id = ${profileId}`;
    await fetch(link(mine()), oneClick);
    expect(await preference()).toMatchObject([{ key: "BOOKING_CHANGED", email: false }]);
    const undo = { method: "POST", body: new URLSearchParams({ undo: "yes" }) };
    const response = await fetch(link(mine()), undo);
    expect(await response.json()).toEqual({ status: "subscribed" });
    expect(await preference()).toMatchObject([{ key: "BOOKING_CHANGED", email: true }]);
    const forged = await fetch(
      link(mine(), (url) => url.searchParams.set("s", "A".repeat(43))),
      undo,
    );
    expect(forged.status).toBe(403);
    expect(forged.headers.get("access-control-allow-origin"), "An app reads why it was refused.").toBe("*");
    const page = await fetch(link(mine()), { ...oneClick, headers: { accept: "text/html" } });
    expect(await page.text()).toContain('name="undo" value="yes"');
  });

  it("from a browser is answered with a page", async () => {
    const response = await fetch(link(mine()), { ...oneClick, headers: { accept: "text/html,*/*" } });
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(await response.text()).toContain("no longer receive emails about your bookings");
  });

  it.each([
    ["no body", { method: "POST" }],
    ["another field", { method: "POST", body: new URLSearchParams({ unsubscribe: "yes" }) }],
    ["another value", { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "Two-Clicks" }) }],
    [
      "JSON",
      {
        method: "POST",
        body: '{"List-Unsubscribe":"One-Click"}',
        headers: { "content-type": "application/json" },
      },
    ],
    [
      "broken multipart",
      { method: "POST", body: "--x", headers: { "content-type": "multipart/form-data; boundary=y" } },
    ],
  ] satisfies [string, RequestInit][])("%s is refused", async (_, init) => {
    const response = await fetch(link(mine()), init);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: "validation.failed" });
    expect(rest.calls).toEqual([]);
  });

  it("too large is refused", async () => {
    const body = new URLSearchParams({ "List-Unsubscribe": "One-Click", padding: "x".repeat(5000) });
    expect((await fetch(link(mine()), { method: "POST", body })).status).toBe(413);
  });

  it("that cannot be recorded now says so", async () => {
    rest.rule(() => jsonAnswer(503, { message: "down" }));
    const response = await fetch(link(mine()), oneClick);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ code: "unknown" });
  });
});

describe("GET", () => {
  it.each(["GET", "HEAD"])("%s changes nothing: scanners follow links", async (method) => {
    const response = await fetch(link(mine()), { method });
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect(rest.calls).toEqual([]);
  });

  it("shows a page whose button posts the same link", async () => {
    const html = await (await fetch(link(mine()))).text();
    const action = /action="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(html).toContain('name="List-Unsubscribe" value="One-Click"');
    expect(new URL(action, link(mine())).href).toBe(link(mine()));
    expect((await fetch(new URL(action, link(mine())), oneClick)).status).toBe(200);
  });

  it("tells an app's page what to say, in the language of the email", async () => {
    const response = await fetch(
      link(mine(), (url) => url.searchParams.set("l", "de")),
      { headers: { accept: "application/json" } },
    );
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(await response.json()).toMatchObject({
      language: "de",
      button: "Abbestellen",
      undo: "Rückgängig machen",
    });
    expect(rest.calls).toEqual([]);
  });

  it("leads to a page of the app where one is configured", async () => {
    const configured = await startFunction("unsubscribe", {
      ...env,
      UNSUBSCRIBE_PAGE_URL: "https://app.example/unsubscribe",
    });
    try {
      const url = new URL(link(mine()));
      const response = await fetch(`${configured.url}${url.pathname}${url.search}`, { redirect: "manual" });
      expect(response.status).toBe(303);
      expect(response.headers.get("location")).toBe(`https://app.example/unsubscribe${url.search}`);
    } finally {
      await configured.kill();
    }
  });
});

describe("a link that is not ours", () => {
  const somebody = { key: "BOOKING_CHANGED", profileId: randomUUID() };
  const forged: [string, string, number, string][] = [
    [
      "for another person",
      path(somebody, (url) => url.searchParams.set("p", randomUUID())),
      403,
      "permission.denied",
    ],
    [
      "for another kind",
      path(somebody, (url) => url.searchParams.set("k", "NEW_MESSAGE")),
      403,
      "permission.denied",
    ],
    [
      "with another signature",
      path(somebody, (url) => url.searchParams.set("s", "A".repeat(43))),
      403,
      "permission.denied",
    ],
    [
      "an address in a person's place",
      path({ key: "X", email: "somebody@example.com" }, (url) => url.searchParams.set("e", "eEBhLmI")),
      403,
      "permission.denied",
    ],
    ["without a signature", path(somebody, (url) => url.searchParams.delete("s")), 400, "validation.failed"],
    [
      "with a short signature",
      path(somebody, (url) => url.searchParams.set("s", "abc")),
      400,
      "validation.failed",
    ],
    [
      "for no person",
      path(somebody, (url) => url.searchParams.set("p", "1 or 1=1")),
      400,
      "validation.failed",
    ],
    ["for what is no address", path({ key: "X", email: "a\r\nb@c.d" }), 400, "validation.failed"],
    ["with a kind that is none", path({ ...somebody, key: "<script>" }), 400, "validation.failed"],
    [
      "with nothing at all",
      path(somebody, (url) => {
        url.search = "";
      }),
      400,
      "validation.failed",
    ],
  ];
  it.each(forged)("%s is refused, by GET and by POST", async (_, forgedPath, status, code) => {
    for (const init of [{}, oneClick]) {
      const response = await fetch(`${served.url}${forgedPath}`, init);
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ code });
    }
    expect(rest.calls).toEqual([]);
  });

  it("shows a browser a page with the same status", async () => {
    const response = await fetch(
      link(mine(), (url) => url.searchParams.set("s", "A".repeat(43))),
      { headers: { accept: "text/html" } },
    );
    expect(response.status).toBe(403);
    expect(await response.text()).toContain("not one of ours");
  });

  it("by another method is refused", async () => {
    const response = await fetch(link(mine()), { method: "DELETE" });
    expect(response.status).toBe(405);
    expect(await response.json()).toMatchObject({ code: "validation.failed" });
  });
});
