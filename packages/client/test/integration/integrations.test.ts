import { createHash } from "node:crypto";
import { clickThrough } from "@homeroom/stack";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Homeroom, unwrap } from "../../src/index.ts";
import { type Person, startTown, type Town } from "../support/town.ts";

let town: Town;
let bob: Person;
let carol: Person;
let mia: Person;

beforeAll(async () => {
  town = await startTown();
  [bob, carol, mia] = await Promise.all([
    town.person("Bob Baker", ["client"]),
    town.person("Carol Clark", ["client"]),
    town.person("Mia Baker", ["student"]),
  ]);
  await town.link(bob, mia, "FATHER");
});
afterAll(() => town.stop());

const account = "mia.baker@riverside.example";

/** Consents at Google and keeps a grant, as the callback does. */
async function consent(authorizeUrl: string | null): Promise<void> {
  const landed = await clickThrough(authorizeUrl ?? "", { account });
  expect(landed.pathname).toBe("/functions/v1/integration-callback");
  const state = createHash("sha256")
    .update(landed.searchParams.get("state") ?? "")
    .digest("hex");
  const sealed = "x".repeat(40);
  const grant = {
    external_user_id: "107",
    external_account: account,
    scopes: ["openid"],
    key_id: "local",
    access_sealed: sealed,
    access_expires_at: "2099-01-01T00:00:00Z",
    refresh_sealed: sealed,
  };
  await town.sql`select public.open_integration_state(${state})`;
  await town.sql`select public.store_integration_grant(${state}, ${town.sql.json(grant)})`;
}

/** Works on what is due, as integration-sync does: one page that holds these pieces of work. */
async function sync(titles: string[]): Promise<void> {
  const [claimed] = await town.sql`select integration_id, lease_id, pages from public.claim_syncs(10, 60)`;
  const page = {
    lease_id: claimed?.["lease_id"],
    page: 1,
    courses: [{ external_id: "c", title: "Mathematics" }],
    assignments: titles.map((title) => ({ external_id: title, course_external_id: "c", title, maximum: 20 })),
    scopes: ["course", "assignment:c"],
    position: null,
  };
  await town.sql`select public.apply_sync(${claimed?.["integration_id"]}, ${town.sql.json(page)})`;
}

async function latestRun({ integrations }: Homeroom, integrationId: string) {
  const { rows } = await unwrap(integrations.runs({ integrationId, limit: 1 }));
  return rows[0];
}

test("a guardian connects, sees whose account it is, and only then completes; others get nowhere", async () => {
  const { integrations } = bob.homeroom;
  const input = { studentId: mia.id, provider: "google_classroom" };
  const { integrationId, authorizeUrl } = await unwrap(integrations.connect(input));
  expect((await integrations.complete({ integrationId })).error?.code).toBe("integration.state_invalid");
  await consent(authorizeUrl);
  expect((await unwrap(integrations.list({ studentId: mia.id }))).rows).toMatchObject([
    {
      id: integrationId,
      provider: "google_classroom",
      status: "pending",
      externalAccount: account,
      lastSyncedAt: null,
    },
  ]);

  expect((await carol.homeroom.integrations.connect(input)).error?.code).toBe("student.not_found");
  const { error } = await carol.homeroom.integrations.complete({ integrationId });
  expect(error?.code).toBe("integration.not_found");
  expect((await unwrap(carol.homeroom.integrations.list())).count).toBe(0);
  expect((await town.stranger.integrations.connect(input)).error?.code).toBe("auth.required");

  expect(await unwrap(integrations.complete({ integrationId }))).toMatchObject({
    id: integrationId,
    status: "active",
    externalAccount: account,
  });
  // Whose address it is stays between Bob and Google.
  const { rows } = await unwrap(mia.homeroom.integrations.list());
  expect(rows).toMatchObject([{ id: integrationId, status: "active", externalAccount: null }]);
  expect((await integrations.complete({ integrationId })).error?.code).toBe("integration.state_invalid");
});

test("a sync is asked for, read, and approved when it would take away too much", async () => {
  const { integrations, portal } = bob.homeroom;
  const [{ id: integrationId } = { id: "" }] = (await unwrap(integrations.list())).rows;
  const titles = Array.from({ length: 12 }, (_, n) => `Sheet ${n + 1}`);

  const dry = await unwrap(integrations.requestSync({ integrationId, dryRun: true }));
  expect(dry).toMatchObject({ status: "queued", isDryRun: true, report: { courses: { added: 0 } } });
  expect((await unwrap(integrations.requestSync({ integrationId, dryRun: true }))).id).toBe(dry.id);
  await sync(titles);
  expect(await latestRun(bob.homeroom, integrationId)).toMatchObject({
    id: dry.id,
    status: "succeeded",
    report: { courses: { added: 1 }, assignments: { added: 12 } },
  });
  expect((await unwrap(portal.courses())).count).toBe(0);

  await unwrap(integrations.requestSync({ integrationId }));
  await sync(titles);
  expect((await unwrap(portal.courses())).rows).toMatchObject([
    { title: "Mathematics", source: "google_classroom" },
  ]);
  const [{ lastSyncedAt } = { lastSyncedAt: null }] = (await unwrap(integrations.list())).rows;
  expect(Date.parse(lastSyncedAt ?? "")).toBeGreaterThan(Date.now() - 60_000);

  await unwrap(integrations.requestSync({ integrationId }));
  await sync(titles.slice(0, 3));
  const waiting = await latestRun(mia.homeroom, integrationId);
  expect(waiting).toMatchObject({
    status: "awaiting_approval",
    report: { assignments: { removed: 9, unchanged: 3 }, existing: 13, wouldStop: true },
    changes: Array.from({ length: 9 }, () => ({ resource: "assignment", change: "removed" })),
  });
  const runId = waiting?.id ?? "";
  expect((await carol.homeroom.integrations.approveSync({ runId })).error?.code).toBe(
    "integration.not_found",
  );
  expect(await unwrap(integrations.approveSync({ runId }))).toMatchObject({ id: runId, status: "succeeded" });
  expect((await integrations.approveSync({ runId })).error?.code).toBe("integration.not_active");
});

test("whoever disconnects keeps what came, and nothing syncs any more", async () => {
  const { integrations, portal } = bob.homeroom;
  const [{ id: integrationId } = { id: "" }] = (await unwrap(integrations.list())).rows;
  expect((await carol.homeroom.integrations.disconnect({ integrationId })).error?.code).toBe(
    "integration.not_found",
  );
  expect(await unwrap(integrations.disconnect({ integrationId }))).toBeNull();
  expect((await unwrap(integrations.list())).rows).toMatchObject([
    { status: "disconnected", externalAccount: account },
  ]);
  expect((await integrations.requestSync({ integrationId })).error?.code).toBe("integration.not_active");
  expect((await unwrap(portal.courses())).count).toBe(1);
});
