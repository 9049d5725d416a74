/** The dispatcher's own rules, with a clock that only moves when somebody sleeps. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Clock, createPacer } from "../_shared/pacer.ts";
import { retryAfterSeconds } from "../_shared/retry-after.ts";
import { type Dependencies, dispatch, type Settings } from "./core.ts";
import { type Outcome, outcomeOf } from "./mailer.ts";

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
  claimSize: 5,
  perSecond: 10,
  concurrency: 2,
  leaseSeconds: 120,
  leaseMarginMs: 25_000,
  budgetMs: 8_000,
  cpuBudgetMs: 1_200,
};

const accepted: Outcome = { kind: "accepted", providerId: "x" };

/** An outbox that never runs empty, and a Resend that takes `sendMs` for each email. */
function world({ sendMs = 0, outcome = accepted, gapMs = 0 } = {}) {
  const clock = fakeClock();
  let underWay = 0;
  const seen: {
    claims: number[];
    sends: number[];
    most: number;
    failures: number;
    released: number;
    halts: number;
    batches: number[];
  } = {
    claims: [],
    sends: [],
    most: 0,
    failures: 0,
    released: 0,
    halts: 0,
    batches: [],
  };
  const deps: Dependencies = {
    clock,
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
      sendBatch: async (requests) => {
        seen.batches.push(requests.length);
        clock.time += sendMs;
        if (outcome.kind !== "accepted") return outcome;
        return { kind: "accepted", providerIds: requests.map((_, n) => `id${n}`), errors: {} };
      },
    },
    outbox: {
      claim: async (limit) => {
        seen.claims.push(clock.time - start);
        return Array.from({ length: limit }, (_, turn) => ({ ...row(), turn, starts_in_ms: turn * gapMs }));
      },
      dueIn: async () => null,
      freeze: async (_, payload) => payload,
      recordSent: async () => undefined,
      recordFailed: async () => {
        seen.failures++;
      },
      freezeBatch: async (emails) => ({ batchId: randomUUID(), members: emails }),
      recordBatchSent: async () => undefined,
      recordBatchFailed: async () => {
        seen.failures++;
      },
      release: async (ids) => {
        seen.released += ids.length;
      },
      halt: async () => {
        seen.halts++;
      },
    },
  };
  return { deps, seen, clock };
}

const row = () => ({
  batch_id: null,
  batch_size: null,
  turn: 0,
  starts_in_ms: 0,
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
  // What the database's clock says is of no concern to a run.
  lease_until: "2020-01-01T00:00:00+00:00",
});

describe("a run", () => {
  it("goes on after a claim that only ended emails, and stops when nothing is due", async () => {
    const { deps } = world();
    const answers = [[], [row()], []];
    const due = [0, null];
    const outbox = {
      ...deps.outbox,
      claim: async () => answers.shift() ?? [],
      dueIn: async () => due.shift() ?? null,
    };
    const { counts, cutShort } = await dispatch({ ...deps, outbox }, settings);
    expect(counts).toMatchObject({ claimed: 1, sent: 1 });
    expect(cutShort).toBe(false);
    expect([answers.length, due.length]).toEqual([0, 0]);
  });

  it("waits for a turn that is near, and ends where the next is far", async () => {
    const near = world();
    const answers = [[], [row()], []];
    const due = [900, 60_000];
    const outbox = {
      ...near.deps.outbox,
      claim: async () => answers.shift() ?? [],
      dueIn: async () => due.shift() ?? null,
    };
    const { counts } = await dispatch({ ...near.deps, outbox }, settings);
    expect(counts.sent).toBe(1);
    expect(near.clock.time - start).toBe(900);
  });

  it("claims nothing new once its time is used", async () => {
    const { deps, seen } = world({ sendMs: 1000 });
    const { counts, cutShort } = await dispatch(deps, settings);
    expect(counts).toEqual({ claimed: 10, sent: 10, failed: 0, skipped: 0 });
    expect(seen.claims).toEqual([0, 5000]);
    expect(cutShort).toBe(true);
  });

  it("renders nothing new once its share of the processor is used, and gives the rest back", async () => {
    const { deps, seen } = world();
    const { counts, cutShort } = await dispatch(deps, { ...settings, cpuBudgetMs: 10, concurrency: 1 });
    expect(counts).toEqual({ claimed: 5, sent: 4, failed: 0, skipped: 1 });
    expect(seen.released).toBe(1);
    expect(cutShort).toBe(true);
  });

  it("has no more requests under way than it may", async () => {
    const { deps, seen } = world({ sendMs: 1000 });
    await dispatch(deps, settings);
    expect(seen.most).toBe(2);
  });

  it("starts each request in its turn", async () => {
    const { deps, seen } = world({ gapMs: 100 });
    await dispatch({ ...deps, outbox: once(deps.outbox) }, { ...settings, concurrency: 1 });
    expect(seen.sends).toEqual([0, 100, 200, 300, 400]);
  });

  it("sends the emails of one turn in one request", async () => {
    const { deps, seen } = world();
    const outbox = once({
      ...deps.outbox,
      claim: async () => [
        row(),
        ...Array.from({ length: 3 }, () => ({ ...row(), turn: 1 })),
        { ...row(), turn: 2 },
      ],
    });
    const { counts } = await dispatch({ ...deps, outbox }, settings);
    expect(counts).toEqual({ claimed: 5, sent: 5, failed: 0, skipped: 0 });
    expect([seen.sends.length, seen.batches]).toEqual([2, [3]]);
  });

  it("goes on with requests under way while it renders a batch", async () => {
    const { deps, seen, clock } = world();
    const outbox = once({
      ...deps.outbox,
      claim: async () => [row(), ...Array.from({ length: 100 }, () => ({ ...row(), turn: 1 }))],
    });
    // Every look at the clock takes five milliseconds, so the batch takes more than a second to render.
    const slow = {
      ...clock,
      now: () => {
        clock.time += 5;
        return clock.time;
      },
    };
    await dispatch({ ...deps, outbox, clock: slow }, settings);
    expect(seen.sends[0]).toBeLessThan(200);
    expect(seen.batches).toEqual([100]);
  });

  it("leaves to the next run what its lease has no time for, whatever the clock of the database says", async () => {
    const slow = world({ sendMs: 30_000 });
    const { counts } = await dispatch(slow.deps, settings);
    expect(counts).toMatchObject({ claimed: 5, sent: 4, skipped: 1 });
    expect(slow.seen.released).toBe(1);
  });

  it("ends when Resend says to wait, tells all other runs, and gives back what was not tried", async () => {
    const { deps, seen } = world({ outcome: { kind: "halted", reason: "resend 429", retryAfterSeconds: 9 } });
    const { counts, cutShort } = await dispatch(deps, settings);
    expect(counts.sent).toBe(0);
    expect(counts.failed + counts.skipped).toBe(5);
    expect(seen.sends.length).toBeLessThanOrEqual(settings.concurrency);
    expect(seen.failures).toBe(counts.failed);
    expect(seen.released).toBe(counts.skipped);
    expect([seen.halts, cutShort]).toEqual([1, false]);
  });
});

describe("a Resend that does not answer", () => {
  it("is asked no more after a few requests, by any run, and freezes no more of what is due", async () => {
    const { deps, seen } = world({ outcome: { kind: "later", reason: "resend unreachable", isDown: true } });
    await dispatch(deps, { ...settings, claimSize: 50, concurrency: 1 });
    expect([seen.sends.length, seen.halts, seen.released]).toEqual([5, 1, 45]);
  });

  it("is asked again when it said it would be there", async () => {
    const outcome = outcomeOf({ name: "", message: "", statusCode: 503 }, { "retry-after": "40" }, start);
    const { deps, seen } = world({ outcome });
    await dispatch(deps, { ...settings, claimSize: 50, concurrency: 1 });
    expect([seen.sends.length, seen.halts]).toEqual([1, 1]);
  });

  it("does not stop for an answer about one email", async () => {
    const { deps, seen } = world({ outcome: { kind: "later", reason: "resend 409" } });
    await dispatch({ ...deps, outbox: once(deps.outbox) }, { ...settings, claimSize: 50, concurrency: 1 });
    expect([seen.sends.length, seen.halts]).toEqual([50, 0]);
  });
});

/** The same outbox, empty after the first claim. */
function once(outbox: Dependencies["outbox"]): Dependencies["outbox"] {
  let claimed = false;
  return {
    ...outbox,
    claim: async (...args) => {
      if (claimed) return [];
      claimed = true;
      return outbox.claim(...args);
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
