import { expect, test } from "vitest";
import { type Homeroom, type Result, unwrap } from "../../src/index.ts";
import { fakeServer, json, otherId, raised, someId } from "../support/fake-server.ts";

const now = "2026-09-01T15:00:00.123456+00:00";
const counts = { added: 1, changed: 2, removed: 0, unchanged: 3 };
const run = {
  id: someId,
  integration_id: otherId,
  student_id: someId,
  provider: "khan_academy",
  kind: "import",
  is_dry_run: false,
  status: "succeeded",
  report: {
    courses: counts,
    assignments: counts,
    submissions: counts,
    existing: 5,
    skipped: 1,
    would_stop: false,
  },
  changes: [{ resource: "submission", change: "added", title: "Fractions" }],
  skipped: [{ resource: "submission", external_id: "line 7", reason: "no score" }],
  error: null,
  created_at: now,
  started_at: now,
  finished_at: now,
};

test("a run is read with its report, also before it has one", async () => {
  const server = fakeServer(() =>
    json([run, { ...run, status: "queued", report: {}, changes: [], skipped: [] }]),
  );
  const { rows } = await unwrap(server.homeroom.integrations.runs({ integrationId: otherId }));
  expect(rows[0]).toMatchObject({
    report: { submissions: counts, existing: 5, skipped: 1, wouldStop: false },
    changes: [{ resource: "submission", change: "added", title: "Fractions" }],
    skipped: [{ resource: "submission", externalId: "line 7", reason: "no score" }],
  });
  expect(rows[1]?.report).toEqual({
    courses: { added: 0, changed: 0, removed: 0, unchanged: 0 },
    assignments: { added: 0, changed: 0, removed: 0, unchanged: 0 },
    submissions: { added: 0, changed: 0, removed: 0, unchanged: 0 },
    existing: 0,
    skipped: 0,
    wouldStop: false,
  });
  expect(server.sent[0]?.url.searchParams.get("integration_id")).toBe(`eq.${otherId}`);
  expect(server.sent[0]?.url.searchParams.get("order")).toBe("created_at.desc,id.asc");
});

test("integrations are listed for one student or all", async () => {
  const row = {
    id: otherId,
    student_id: someId,
    provider: "google_classroom",
    status: "needs_reconnect",
    external_account: "mia@riverside.example",
    scopes: ["openid"],
    linked_at: now,
    last_synced_at: null,
    last_error: "grant_gone",
  };
  const server = fakeServer(() => json([row]));
  const { rows } = await unwrap(server.homeroom.integrations.list({ studentId: someId }));
  expect(rows).toEqual([
    {
      id: otherId,
      studentId: someId,
      provider: "google_classroom",
      status: "needs_reconnect",
      externalAccount: "mia@riverside.example",
      scopes: ["openid"],
      linkedAt: now,
      lastSyncedAt: null,
      lastError: "grant_gone",
    },
  ]);
  await server.homeroom.integrations.list();
  expect(server.sent.map(({ url }) => url.searchParams.get("student_id"))).toEqual([`eq.${someId}`, null]);
});

test("what must not happen twice is sent once, the rest again", async () => {
  const unreachable = () => new Response(null, { status: 503 });
  const attempts = async (call: (homeroom: Homeroom["integrations"]) => Promise<Result<unknown>>) => {
    const server = fakeServer(unreachable);
    const { error } = await call(server.homeroom.integrations);
    expect(error?.code).toBe("network.failed");
    return server.sent.length;
  };
  expect(await attempts((one) => one.importFile({ integrationId: someId, file: "a,b" }))).toBe(1);
  expect(await attempts((one) => one.complete({ integrationId: someId, proof: "p" }))).toBe(4);
  expect(await attempts((one) => one.disconnect({ integrationId: someId }))).toBe(4);
});

test("an export goes up as a file, with its bytes as they were", async () => {
  const server = fakeServer(() => json(run));
  const file = new Uint8Array([0xef, 0xbb, 0xbf, 0x61]);
  const result = await unwrap(
    server.homeroom.integrations.importFile({ integrationId: otherId, file, dryRun: true }),
  );
  expect(result).toMatchObject({ kind: "import", report: { submissions: { added: 1 } } });
  const [request] = server.sent;
  expect(request?.url.pathname).toBe("/functions/v1/integration-import");
  expect(request?.method).toBe("POST");
  expect(request?.body).toEqual({
    integration_id: otherId,
    dry_run: "true",
    confirm: "false",
    file: [...file],
  });
});

test("what an edge function refuses is an error like any other", async () => {
  const errorOf = async (answer: () => Response) => {
    const server = fakeServer(answer);
    return (await server.homeroom.integrations.importFile({ integrationId: otherId, file: "a,b" })).error;
  };
  const refusal = { code: "validation.failed", message: "This is not a progress export." };
  expect(await errorOf(() => json(refusal, 400))).toMatchObject({
    code: "validation.failed",
    message: "This is not a progress export.",
    status: 400,
  });
  expect(
    await errorOf(() => json({ code: "integration.not_found", message: "No such integration." }, 404)),
  ).toMatchObject({
    code: "integration.not_found",
    detail: null,
  });
  // As the database sends it: JSON in a text.
  const detail = JSON.stringify(run.report);
  const rejected = { code: "integration.import_rejected", message: "More than half.", detail };
  expect(await errorOf(() => json(rejected, 409))).toMatchObject({
    code: "integration.import_rejected",
    detail: { submissions: counts, existing: 5 },
  });
  expect(await errorOf(() => json({ code: "BOOT_ERROR", message: "no" }, 503))).toMatchObject({
    code: "network.failed",
  });
  expect(
    await errorOf(() => new Response("<html>", { status: 429, headers: { "retry-after": "9" } })),
  ).toMatchObject({
    code: "rate.limited",
    retryAfter: 9,
  });
  expect(await errorOf(() => json({ id: 1 }))).toMatchObject({ code: "response.invalid" });
});

test("the counts of a rejected import are read from the database's detail too", async () => {
  const server = fakeServer(() =>
    raised(409, "integration.import_rejected", JSON.stringify({ existing: 12 })),
  );
  const { error } = await server.homeroom.integrations.approveSync({ runId: someId });
  expect(error).toMatchObject({ code: "integration.import_rejected", detail: { existing: 12 } });
});

test("inputs are checked before anything is sent", async () => {
  const { homeroom, sent } = fakeServer(() => json(run));
  const { integrations } = homeroom;
  const wrong = await Promise.all([
    integrations.connect({ studentId: "x", provider: "google_classroom" }),
    integrations.connect({ studentId: someId, provider: "google_classroom", returnTo: "not an address" }),
    integrations.complete({ integrationId: "x", proof: "y" }),
    integrations.runs({ limit: 1000 }),
    integrations.importFile({ integrationId: "x", file: "a" }),
  ]);
  expect(wrong.map(({ error }) => error?.code)).toEqual(Array(5).fill("validation.failed"));
  expect(sent).toEqual([]);
});
