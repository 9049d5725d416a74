/** The dispatcher's own rules, with a clock that only moves when somebody sleeps. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Clock, createPacer } from "../../../../supabase/functions/_shared/pacer.ts";
import {
  type Dependencies,
  dispatch,
  type Settings,
} from "../../../../supabase/functions/email-dispatch/core.ts";
import {
  type Outcome,
  outcomeOf,
  retryAfterSeconds,
} from "../../../../supabase/functions/email-dispatch/mailer.ts";

const start = Date.parse("2026-11-24T15:00:00Z");

function fakeClock(): Clock & { time: number } {
  const clock = {
    time: start,
    now: () => clock.time,
    sleep: async (ms: number) => {
      clock.time += ms;
    },
  };
  return clock;
}

const settings: Settings = {
  sender: { from: "mail@homeroom.example", invitationPage: "https://api.example/functions/v1/invitations" },
  apiUrl: "https://api.example",
  invitationTokenKey: "k".repeat(32),
  unsubscribeKey: "u".repeat(32),
  batchSize: 5,
  concurrency: 2,
  leaseSeconds: 120,
  leaseMarginMs: 25_000,
  budgetMs: 8_000,
};

const accepted: Outcome = { kind: "accepted", providerId: "x" };

/** An outbox that never runs empty, and a Resend that takes `sendMs` for each mail. */
function world({ sendMs = 0, outcome = accepted, leaseMs = 120_000 } = {}) {
  const clock = fakeClock();
  let underWay = 0;
  const seen: { claims: number[]; sends: number[]; most: number; failures: number } = {
    claims: [],
    sends: [],
    most: 0,
    failures: 0,
  };
  const deps: Dependencies = {
    clock,
    pace: async () => undefined,
    log: () => undefined,
    mailer: {
      send: async () => {
        seen.sends.push(clock.time - start);
        seen.most = Math.max(seen.most, ++underWay);
        await Promise.resolve();
        clock.time += sendMs;
        underWay--;
        return outcome;
      },
    },
    outbox: {
      claim: async (limit) => {
        seen.claims.push(clock.time - start);
        return Array.from({ length: limit }, () => row(clock.time + leaseMs));
      },
      freeze: async (_, payload) => payload,
      recordSent: async () => undefined,
      recordFailed: async () => {
        seen.failures++;
      },
    },
  };
  return { deps, seen, clock };
}

const row = (leaseEnds: number) => ({
  email_id: randomUUID(),
  template: "LINK_CHANGED",
  to_email: "bob@example.com",
  to_name: null,
  locale: "en",
  time_zone: "UTC",
  data: { change: "created", side: "guardian", other_name: "Charlie", student_name: "Charlie" },
  payload: null,
  invitation_id: null,
  invitation_version: null,
  unsubscribe_profile_id: null,
  unsubscribe_key: null,
  action_url: null,
  lease_until: new Date(leaseEnds).toISOString(),
});

describe("a run", () => {
  it("claims no new batch once its time is used", async () => {
    const { deps, seen } = world({ sendMs: 1000 });
    expect(await dispatch(deps, settings)).toEqual({ claimed: 10, sent: 10, failed: 0, skipped: 0 });
    expect(seen.claims).toEqual([0, 5000]);
  });

  it("has no more requests under way than it may", async () => {
    const { deps, seen } = world({ sendMs: 1000 });
    await dispatch(deps, settings);
    expect(seen.most).toBe(2);
  });

  it("leaves to the next run what its lease has no time for, by the database's clock and by its own", async () => {
    const slow = world({ sendMs: 30_000 });
    expect(await dispatch(slow.deps, settings)).toMatchObject({ claimed: 5, sent: 4, skipped: 1 });
    const short = world({ leaseMs: 20_000 });
    expect(await dispatch({ ...short.deps, outbox: once(short.deps.outbox) }, settings)).toMatchObject({
      sent: 0,
      skipped: 5,
    });
    const clockBehind = world({ leaseMs: 3_600_000, sendMs: 30_000 });
    expect(await dispatch(clockBehind.deps, settings)).toMatchObject({ sent: 4, skipped: 1 });
  });

  it("ends when Resend says to wait", async () => {
    const { deps, seen } = world({ outcome: { kind: "halted", reason: "resend 429", retryAfterSeconds: 9 } });
    expect(await dispatch(deps, settings)).toEqual({ claimed: 5, sent: 0, failed: 5, skipped: 0 });
    expect(seen.sends.length).toBeLessThanOrEqual(settings.concurrency);
    expect(seen.failures).toBe(5);
  });
});

/** The same outbox, empty after the first claim. */
function once(outbox: Dependencies["outbox"]): Dependencies["outbox"] {
  let claimed = false;
  return {
    ...outbox,
    claim: async (limit, leaseSeconds) => {
      if (claimed) return [];
      claimed = true;
      return outbox.claim(limit, leaseSeconds);
    },
  };
}

describe("the pacer", () => {
  it("spaces requests evenly, also those that wait together", async () => {
    const clock = fakeClock();
    const pace = createPacer(2, clock);
    const times: number[] = [];
    for (let n = 0; n < 4; n++) {
      await pace();
      times.push(clock.time - start);
    }
    expect(times).toEqual([0, 500, 1000, 1500]);
    const waits: number[] = [];
    const crowd = createPacer(2, { now: () => start, sleep: async (ms) => void waits.push(ms) });
    await Promise.all([crowd(), crowd(), crowd()]);
    expect(waits).toEqual([500, 1000]);
  });

  it("does not let unused time pile up", async () => {
    const clock = fakeClock();
    const pace = createPacer(1, clock);
    await pace();
    await clock.sleep(60_000);
    await pace();
    await pace();
    expect(clock.time - start).toBe(61_000);
  });
});

describe("what Resend's errors mean", () => {
  const cases: [number | null, string, Outcome["kind"]][] = [
    [400, "invalid_idempotency_key", "refused"],
    [400, "validation_error", "refused"],
    [401, "missing_api_key", "halted"],
    [401, "restricted_api_key", "halted"],
    [403, "invalid_api_key", "halted"],
    [403, "validation_error", "halted"],
    [404, "not_found", "refused"],
    [405, "method_not_allowed", "refused"],
    [409, "invalid_idempotent_request", "accepted"],
    [409, "concurrent_idempotent_requests", "later"],
    [422, "invalid_from_address", "refused"],
    [422, "missing_required_field", "refused"],
    [429, "rate_limit_exceeded", "halted"],
    [429, "daily_quota_exceeded", "halted"],
    [429, "monthly_quota_exceeded", "halted"],
    [451, "security_error", "refused"],
    [500, "application_error", "later"],
    [500, "internal_server_error", "later"],
    [null, "application_error", "later"],
  ];
  it.each(cases)("%s %s: %s", (statusCode, name, kind) => {
    expect(outcomeOf({ name, message: "", statusCode }, null, start).kind).toBe(kind);
  });

  it.each([
    ["7", 7],
    ["0", 1],
    ["0.2", 1],
    ["999999999", 86_400],
    ["Tue, 24 Nov 2026 15:01:30 GMT", 90],
    ["Tue, 24 Nov 2026 14:00:00 GMT", 1],
    ["soon", undefined],
    ["-5", 1],
    [undefined, undefined],
  ])("retry-after %s is %s seconds", (value, seconds) => {
    expect(retryAfterSeconds(value, start)).toBe(seconds);
  });

  it("an error without retry-after waits as long as its kind needs", () => {
    const wait = (name: string) => outcomeOf({ name, message: "", statusCode: 429 }, {}, start);
    expect(wait("rate_limit_exceeded")).toMatchObject({ retryAfterSeconds: 5 });
    expect(wait("daily_quota_exceeded")).toMatchObject({ retryAfterSeconds: 3600 });
  });

  it("is kept as one short line", () => {
    const outcome = outcomeOf(
      { name: "validation_error", message: `a\nb${"x".repeat(1000)}`, statusCode: 422 },
      null,
      start,
    );
    expect(outcome).toMatchObject({ reason: expect.stringMatching(/^resend 422 validation_error: a bx+…$/) });
  });
});
