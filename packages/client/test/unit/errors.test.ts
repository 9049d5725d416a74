import { describe, expect, test } from "vitest";
import { Constants, HomeroomError, isHomeroomError, unwrap } from "../../src/index.ts";
import { sentences } from "../../src/platform/sentences.ts";
import { fakeServer, json, raised, rows, someId } from "../support/fake-server.ts";

const linkId = someId;

async function errorOf(answer: () => Response) {
  const { homeroom } = fakeServer(answer);
  const { data, error } = await homeroom.students.unlink({ linkId });
  expect(data).toBeNull();
  expect(error).toBeInstanceOf(HomeroomError);
  return error;
}

test("an error says in a log what it is, and nothing of what was sent", async () => {
  const error = await errorOf(() => raised(404, "link.not_found", "No such link."));
  expect(JSON.parse(JSON.stringify({ error }))).toEqual({
    error: {
      name: "HomeroomError",
      code: "link.not_found",
      message: "No such link.",
      detail: null,
      status: 404,
      retryAfter: null,
    },
  });
});

describe("what the project raises", () => {
  test("keeps its code, its sentence and its status", async () => {
    const error = await errorOf(() => raised(404, "link.not_found", "No such link."));
    expect(error).toMatchObject({
      code: "link.not_found",
      message: "No such link.",
      status: 404,
      detail: null,
    });
  });

  test("has a sentence of the SDK's where the database gives none", async () => {
    const error = await errorOf(() => raised(409, "booking.time_taken", ""));
    expect(error).toMatchObject({ code: "booking.time_taken", message: "This time is taken." });
  });

  test("brings the ids of the bookings in the way", async () => {
    const error = await errorOf(() => raised(409, "link.has_active_bookings", JSON.stringify([someId])));
    expect(error).toMatchObject({
      code: "link.has_active_bookings",
      detail: [someId],
      message: "This link has active bookings.",
    });
    if (error?.code === "link.has_active_bookings") expect(error.detail.length).toBe(1);
  });

  test.each(["not json", '{"a":1}', '["no id"]'])("survives a malformed detail: %s", async (details) => {
    const error = await errorOf(() => raised(409, "link.has_active_bookings", details));
    expect(error).toMatchObject({ code: "link.has_active_bookings", detail: [] });
  });

  test("names the field as the caller knows it", async () => {
    const error = await errorOf(() =>
      raised(400, "validation.failed", "p_price_minor and p_currency must both be given, or neither."),
    );
    const message = "priceMinor and currency must both be given, or neither.";
    expect(error).toMatchObject({ message, detail: [{ field: "priceMinor", message }] });
  });

  test("has a sentence for every code", () => {
    for (const code of Constants.public.Enums.error_code) expect(sentences[code]).toMatch(/^[A-Z].*\.$/);
  });
});

describe("what PostgREST and gateways answer", () => {
  const sqlError = (code: string, status: number) =>
    json({ code, message: `leaky "${code}"`, details: "Failing row contains (secret).", hint: null }, status);

  test.each([
    ["42501", 401, "auth.required"],
    ["42501", 403, "permission.denied"],
    ["22P02", 400, "validation.failed"],
    ["22007", 400, "validation.failed"],
    ["23514", 400, "validation.failed"],
    ["PGRST102", 400, "validation.failed"],
    ["PGRST202", 404, "server.outdated"],
    ["PGRST204", 400, "server.outdated"],
    ["PGRST205", 404, "server.outdated"],
    ["42703", 400, "server.outdated"],
    ["PGRST203", 300, "validation.failed"],
    ["PGRST301", 401, "auth.required"],
    ["PGRST303", 401, "auth.required"],
    ["23505", 409, "validation.failed"],
    ["23P01", 409, "validation.failed"],
    ["XX000", 500, "unknown"],
  ])("%s with %i is %s", async (sqlState, status, code) => {
    const error = await errorOf(() => sqlError(sqlState, status));
    expect(error).toMatchObject({ code, status });
    // What was not written for people is kept for developers, in the cause.
    expect(error?.message).not.toMatch(/leaky|secret/);
    expect(error?.cause).toMatchObject({ code: sqlState });
  });

  test.each([
    [401, "auth.required"],
    [403, "permission.denied"],
    [429, "rate.limited"],
    [418, "unknown"],
    [500, "unknown"],
    [502, "network.failed"],
    [503, "network.failed"],
    [522, "network.failed"],
  ])("a page of a gateway with %i is %s", async (status, code) => {
    const error = await errorOf(() => new Response("<html>oops</html>", { status }));
    expect(error).toMatchObject({ code, status });
  });

  test("success that is no JSON is response.invalid", async () => {
    const error = await errorOf(() => new Response("<html>captive portal</html>", { status: 200 }));
    expect(error).toMatchObject({ code: "response.invalid", status: 200 });
  });

  test.each([
    ["another shape", { link_id: someId }],
    ["nothing", null],
    ["a list", []],
  ])("%s is response.invalid", async (_, body) => {
    const error = await errorOf(() => json(body));
    expect(error).toMatchObject({ code: "response.invalid" });
  });

  test("a column that this version does not know does no harm", async () => {
    const { homeroom } = fakeServer(() =>
      json([{ ...rows.student, brand_new: 1 }], 200, { "content-range": "0-0/1" }),
    );
    const { rows: students } = await unwrap(homeroom.students.list());
    expect(students).toHaveLength(1);
    expect(students[0]).not.toHaveProperty("brandNew");
  });
});

describe("rate.limited", () => {
  const body = { code: "PT429", message: "rate.limited", details: "Too many requests; try again later." };

  test("says how long to wait, from the header", async () => {
    const error = await errorOf(() => json({ ...body, hint: null }, 429, { "retry-after": "26" }));
    expect(error).toMatchObject({ code: "rate.limited", status: 429, retryAfter: 26 });
  });

  test("and from the hint, which browsers can read too", async () => {
    const error = await errorOf(() => json({ ...body, hint: "Retry-After: 7" }, 429));
    expect(error).toMatchObject({ retryAfter: 7 });
  });

  test.each(["", "soon", "Wed, 21 Oct 2026 07:28:00 GMT"])("or does not know: %j", async (header) => {
    const error = await errorOf(() => json({ ...body, hint: null }, 429, { "retry-after": header }));
    expect(error).toMatchObject({ code: "rate.limited", retryAfter: null });
  });
});

describe("unwrap", () => {
  test("gives the data, of a result and of a promise of one", async () => {
    expect(unwrap({ data: 1, error: null })).toBe(1);
    expect(await unwrap(Promise.resolve({ data: null, error: null }))).toBeNull();
  });

  test("throws the error", async () => {
    const { homeroom } = fakeServer(() => raised(404, "link.not_found"));
    const thrown = await unwrap(homeroom.students.unlink({ linkId })).catch((error: unknown) => error);
    expect(isHomeroomError(thrown) && thrown.code).toBe("link.not_found");
    expect(isHomeroomError(new Error())).toBe(false);
  });
});
