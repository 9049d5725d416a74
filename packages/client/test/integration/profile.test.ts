import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportCsv } from "../../src/family/csv.ts";
import { unwrap } from "../../src/index.ts";
import { type Person, startTown, type Town } from "../support/town.ts";

let town: Town;
let bob: Person;
let dana: Person;

beforeAll(async () => {
  town = await startTown();
  bob = await town.person("Bob Baker", ["client"]);
  dana = await town.person("Dana Diaz", ["tutor"]);
});
afterAll(() => town.stop());

describe("oneself", () => {
  test("is seen with details and roles", async () => {
    expect(await unwrap(bob.homeroom.profile.get())).toEqual({
      id: bob.id,
      fullName: "Bob Baker",
      avatarUrl: null,
      email: bob.email,
      phone: null,
      dateOfBirth: null,
      timeZone: null,
      locale: null,
      roles: ["client"],
    });
  });

  test("is changed where something is given", async () => {
    const avatarUrl = "https://img.example.com/bob.png";
    const update = { timeZone: "Europe/Berlin", locale: "de-AT", avatarUrl, dateOfBirth: "1980-02-29" };
    const changed = await unwrap(bob.homeroom.profile.update(update));
    expect(changed).toMatchObject({ ...update, fullName: "Bob Baker" });
    const renamed = await unwrap(bob.homeroom.profile.update({ fullName: "  Bob B. Baker " }));
    expect(renamed).toMatchObject({ ...update, fullName: "Bob B. Baker" });
    const emptied = await unwrap(bob.homeroom.profile.update({ avatarUrl: null, timeZone: null }));
    expect(emptied).toMatchObject({ ...renamed, avatarUrl: null, timeZone: null });
    await unwrap(bob.homeroom.profile.update(update));
  });

  test("has one date of birth", async () => {
    await unwrap(dana.homeroom.profile.update({ dateOfBirth: "1985-01-01" }));
    const { error } = await dana.homeroom.profile.update({ dateOfBirth: "1986-01-01" });
    expect(error).toMatchObject({ code: "permission.denied", status: 403 });
  });

  test("what only the database can judge is refused by it, with the field's name", async () => {
    const { error } = await bob.homeroom.profile.update({ timeZone: "Mars/Olympus_Mons" });
    expect(error).toMatchObject({
      code: "validation.failed",
      status: 400,
      message: "timeZone must be a known time zone.",
      detail: [{ field: "timeZone" }],
    });
    const control = await bob.homeroom.profile.update({ fullName: "Bob\u202eBaker" });
    expect(control.error).toMatchObject({ code: "validation.failed", detail: [{ field: "fullName" }] });
  });

  test("needs a session", async () => {
    for (const { error } of [
      await town.stranger.profile.get(),
      await town.stranger.profile.update({ fullName: "Eve" }),
      await town.stranger.profile.listTutors(),
      await town.stranger.students.list(),
      await exportCsv(town.stranger),
      await town.stranger.notifications.unreadCount(),
      await town.stranger.notifications.preferences(),
    ]) {
      expect(error).toMatchObject({ code: "auth.required", status: 401 });
    }
  });
});

describe("tutors", () => {
  test("list themselves, are found by name, and hide again", async () => {
    const find = async (search: string) => (await unwrap(bob.homeroom.profile.listTutors({ search }))).rows;
    expect(await find("dana")).toEqual([]);
    expect(await unwrap(dana.homeroom.profile.setTutorListed({ listed: true }))).toBeNull();
    expect(await find("DANA d")).toEqual([{ profileId: dana.id, fullName: "Dana Diaz", avatarUrl: null }]);
    expect(await find("dana%")).toEqual([]);
    const isListed = async (profileId: string) =>
      (await unwrap(bob.homeroom.profile.listTutors({ profileId }))).rows.length;
    expect([await isListed(dana.id), await isListed(bob.id)]).toEqual([1, 0]);
    await unwrap(dana.homeroom.profile.setTutorListed({ listed: false }));
    expect(await find("dana")).toEqual([]);
  });

  test("only tutors are listed", async () => {
    const { error } = await bob.homeroom.profile.setTutorListed({ listed: true });
    expect(error).toMatchObject({
      code: "role.required",
      status: 403,
      message: "Only tutors can be listed.",
    });
  });
});

test("a write too many says how long to wait", async () => {
  const eve = await town.person("Eve Evans", ["client"]);
  await town.sql`update private.settings set writes_per_minute = 2`;
  try {
    let error = null;
    // The window may turn once on the way.
    for (let writes = 0; writes < 5 && !error; writes++) {
      error = (await eve.homeroom.profile.update({ locale: "en" })).error;
    }
    expect(error).toMatchObject({ code: "rate.limited", status: 429 });
    expect(error?.retryAfter).toBeGreaterThan(0);
    expect(error?.retryAfter).toBeLessThanOrEqual(60);
  } finally {
    await town.sql`update private.settings set writes_per_minute = 120`;
  }
});
