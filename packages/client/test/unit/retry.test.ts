import { describe, expect, test, vi } from "vitest";
import { createHomeroom, newRequestId } from "../../src/index.ts";
import { fakeServer, json, otherId, raised, rows, someId } from "../support/fake-server.ts";

const linkId = someId;
const conflict = (code = "40001") =>
  json({ code, message: "could not serialize", details: null, hint: null }, 500);
const unlinked = json({ link_id: someId, unassigned: [], cancelled: [] });
const booking = { tutorId: someId, subject: "Algebra", startsAt: new Date(0), endsAt: new Date(1) };
const down = () => {
  throw new TypeError("fetch failed");
};

describe("conflicts with other transactions", () => {
  test.each(["40001", "40P01"])("%s is tried again, after growing pauses", async (code) => {
    const server = fakeServer((_, index) => (index < 2 ? conflict(code) : unlinked.clone()));
    const { error } = await server.homeroom.students.unlink({ linkId });
    expect(error).toBeNull();
    expect(server.sent).toHaveLength(3);
    expect(server.pauses).toEqual([30, 60]);
  });

  test("but not for ever", async () => {
    const server = fakeServer(() => conflict());
    const { error } = await server.homeroom.students.unlink({ linkId });
    expect(error).toMatchObject({ code: "unknown", status: 500 });
    expect(server.sent).toHaveLength(4);
  });

  test("pauses are random between half and all of their length", async () => {
    const pauses: number[] = [];
    const sleep = async (milliseconds: number) => void pauses.push(milliseconds);
    for (const random of [() => 0, () => 1]) {
      const server = fakeServer(() => conflict());
      await server.homeroom.with({ retry: { sleep, random, attempts: 2 } }).students.unlink({ linkId });
    }
    expect(pauses).toEqual([20, 40]);
  });
});

describe("a server that cannot be reached", () => {
  test("reads are sent again", async () => {
    const server = fakeServer((_, index) => (index === 0 ? down() : json([])));
    const { error } = await server.homeroom.notifications.preferences();
    expect(error).toBeNull();
    expect(server.sent).toHaveLength(2);
    expect(server.pauses).toEqual([225]);
  });

  test("so are functions that only read", async () => {
    const server = fakeServer((_, index) => (index === 0 ? new Response("", { status: 503 }) : json(true)));
    const { data } = await server.homeroom.guardians.validateLink({ guardianId: someId, studentId: someId });
    expect(data).toBe(true);
    expect(server.sent).toHaveLength(2);
  });

  test("commands are sent again under one key, by which the database knows them", async () => {
    const server = fakeServer(down);
    const unlink = () => server.homeroom.students.unlink({ linkId });
    const keys = () => server.sent.map(({ headers }) => headers.get("idempotency-key"));
    expect((await unlink()).error).toMatchObject({ code: "network.failed", status: null });
    expect(keys()).toHaveLength(4);
    expect(keys()[0]).toMatch(/^[0-9a-f-]{36}$/);
    // Whoever asks again means the same command, as long as nobody knows what became of it.
    await unlink();
    expect(new Set(keys()).size).toBe(1);
    await server.homeroom.students.unlink({ linkId, onActiveBookings: "unassign" });
    expect(new Set(keys()).size).toBe(2);
  });

  test("the same command twice at once is one, such as a button pressed twice", async () => {
    const server = fakeServer(() => raised(404, "link.not_found"));
    const unlink = () => server.homeroom.students.unlink({ linkId });
    await Promise.all([unlink(), unlink(), server.homeroom.students.unlink({ linkId: otherId })]);
    expect(new Set(server.sent.map(({ headers }) => headers.get("idempotency-key"))).size).toBe(2);
  });

  test("a command that was answered is over: the same words are another one", async () => {
    const server = fakeServer(() => raised(404, "link.not_found"));
    for (let one = 0; one < 2; one++) await server.homeroom.students.unlink({ linkId });
    expect(new Set(server.sent.map(({ headers }) => headers.get("idempotency-key"))).size).toBe(2);
  });

  test("so is one that got no answer, once another was answered or after five minutes", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    let isDown = true;
    const server = fakeServer(() => (isDown ? down() : raised(404, "link.not_found")));
    const newest = () => server.sent.at(-1)?.headers.get("idempotency-key");
    const unlink = async () => {
      await server.homeroom.students.unlink({ linkId });
      return newest();
    };
    const first = await unlink();
    vi.setSystemTime(Date.now() + 4 * 60_000);
    expect(await unlink()).toBe(first);
    vi.setSystemTime(Date.now() + 5 * 60_000);
    const second = await unlink();
    expect(second).not.toBe(first);
    isDown = false;
    await server.homeroom.invitations.resend({ invitationId: someId });
    expect(await unlink()).not.toBe(second);
    vi.useRealTimers();
  });

  test("reads carry no key", async () => {
    const server = fakeServer(() => json([]));
    await server.homeroom.students.list();
    expect(server.sent[0]?.headers.has("idempotency-key")).toBe(false);
  });

  test("a booking is: its request id makes one of two", async () => {
    const server = fakeServer((_, index) => (index === 0 ? down() : json(rows.booking)));
    const { data } = await server.homeroom.bookings.create(booking);
    expect(data?.priceMinor).toBe(4000);
    expect(server.sent).toHaveLength(2);
    expect(server.sent[0]?.body).toHaveProperty("p_request_id");
    expect(server.sent[1]?.body).toEqual(server.sent[0]?.body);
  });

  test("and two calls are two bookings", async () => {
    const server = fakeServer(() => json(rows.booking));
    await server.homeroom.bookings.create(booking);
    await server.homeroom.bookings.create(booking);
    expect(server.sent[1]?.body).not.toEqual(server.sent[0]?.body);
  });
});

describe("aborting", () => {
  test("ends a call and refuses later ones, without another attempt", async () => {
    const controller = new AbortController();
    const server = fakeServer(() => {
      controller.abort();
      throw new DOMException("This operation was aborted", "AbortError");
    });
    const homeroom = server.homeroom.with({ signal: controller.signal });
    const first = await homeroom.students.list();
    expect(first.error).toMatchObject({ code: "network.failed", message: "The call was aborted." });
    expect((await homeroom.students.list()).error).toMatchObject({ code: "network.failed" });
    expect(server.sent).toHaveLength(1);
    expect(server.pauses).toEqual([]);
  });
});

describe("request ids", () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

  test("are version 7 UUIDs, also where there is no crypto", () => {
    expect(newRequestId()).toMatch(uuid);
    const { crypto } = globalThis;
    try {
      Reflect.deleteProperty(globalThis, "crypto");
      expect(newRequestId()).toMatch(uuid);
      expect(newRequestId(() => 0.999)).toMatch(uuid);
      expect(newRequestId()).not.toBe(newRequestId());
    } finally {
      Object.defineProperty(globalThis, "crypto", { value: crypto, configurable: true });
    }
  });

  test("sort by the time at which they were made", () => {
    const at = (time: number) => newRequestId(Math.random, () => time);
    expect(
      at(Date.UTC(2031, 4, 6))
        .replaceAll("-", "")
        .slice(0, 12),
    ).toBe(Date.UTC(2031, 4, 6).toString(16).padStart(12, "0"));
    expect(at(1_000) < at(1_001)).toBe(true);
    expect(at(Date.UTC(2026, 0, 1)) < at(Date.UTC(2100, 0, 1))).toBe(true);
    expect(at(-1)).toMatch(uuid);
  });
});

test("a client whose requests cannot even be built gives an error, not an exception", async () => {
  const broken = fakeServer(() => json([]));
  const supabase = Object.create({
    from: () => {
      throw new Error("broken");
    },
  });
  expect(broken.sent).toEqual([]);
  const { error } = await createHomeroom(supabase).students.list();
  expect(error).toMatchObject({ code: "unknown" });
});

describe("a server that never answers", () => {
  const silent = () => new Promise<Response>(() => undefined);

  test("a read ends when its attempts have run out of time", async () => {
    const server = fakeServer(silent);
    const { error } = await server.homeroom
      .with({ timeout: 1, retry: { attempts: 1 } })
      .notifications.preferences();
    expect(error).toMatchObject({ code: "network.failed", status: null });
  });

  test("the next attempt may still succeed", async () => {
    const server = fakeServer((_, index) => (index === 0 ? silent() : json([])));
    const { error } = await server.homeroom.with({ timeout: 200 }).notifications.preferences();
    expect(error).toBeNull();
    expect(server.sent).toHaveLength(2);
  });

  test("an abort ends the call, also where fetch does not heed it", async () => {
    const server = fakeServer(silent);
    const controller = new AbortController();
    const call = server.homeroom.with({ signal: controller.signal }).notifications.preferences();
    controller.abort();
    expect((await call).error?.code).toBe("network.failed");
  });
});
