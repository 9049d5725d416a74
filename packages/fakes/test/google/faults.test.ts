import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Classroom } from "../../src/google/classroom.ts";
import { demoAccounts } from "../../src/google/demo-school.ts";
import type { Fault } from "../../src/google/faults.ts";
import { answerOf, connect, get, refresh, startClassroom } from "./support.ts";

let google: Classroom;
let token: string;
let refreshToken: string;
beforeEach(async () => {
  google = await startClassroom();
  const tokens = await connect(google);
  token = tokens.access_token;
  refreshToken = tokens.refresh_token ?? "";
  google.forgetTraffic();
});
afterEach(() => google.stop());

const courses = () => get(google, "/v1/courses?studentId=me", token);

describe("faults", () => {
  it.each([
    ["unauthorized", 401, "UNAUTHENTICATED"],
    ["forbidden", 403, "PERMISSION_DENIED"],
    ["not_found", 404, "NOT_FOUND"],
    ["rate_limited", 429, "RESOURCE_EXHAUSTED"],
    ["server_error", 500, "INTERNAL"],
    ["unavailable", 503, "UNAVAILABLE"],
  ] as const)("%s answers %d as often as asked, then all is well", async (kind, code, status) => {
    google.fail({ kind, times: 2 });
    expect(await answerOf(courses())).toMatchObject([code, { error: { code, status } }]);
    expect((await courses()).status).toBe(code);
    expect((await courses()).status).toBe(200);
  });

  it("rate_limited says how long to wait", async () => {
    google.fail({ kind: "rate_limited", retryAfterSeconds: 7 });
    expect((await courses()).headers.get("retry-after")).toBe("7");
  });

  it("can wait for a later call of one endpoint", async () => {
    google.fail({ kind: "server_error", on: "courses", after: 1 });
    expect((await get(google, "/v1/userinfo", token)).status).toBe(200);
    expect((await courses()).status).toBe(200);
    expect((await courses()).status).toBe(500);
  });

  it.each<[Fault["kind"], (response: Response) => Promise<unknown>]>([
    ["broken_json", (response) => expect(response.json()).rejects.toThrow(SyntaxError)],
    ["html", async (response) => expect(response.headers.get("content-type")).toContain("text/html")],
    ["wrong_shape", async (response) => expect(await response.json()).toMatchObject({ courses: "many" })],
    ["cut", (response) => expect(response.text()).rejects.toThrow()],
  ])("%s comes with status 200", async (kind, check) => {
    google.fail({ kind });
    const response = await courses();
    expect(response.status).toBe(200);
    await check(response);
    expect((await courses()).status).toBe(200);
  });

  it("slow answers rightly, late", async () => {
    google.fail({ kind: "slow", delayMs: 80 });
    const { status } = await courses();
    expect(status).toBe(200);
    const [call] = google.calls();
    expect((call?.endedAt ?? 0) - (call?.startedAt ?? 0)).toBeGreaterThanOrEqual(75);
  });

  it("invalid_grant is for refreshing", async () => {
    google.fail({ kind: "invalid_grant" });
    expect((await courses()).status).toBe(200);
    expect(await answerOf(refresh(google, refreshToken))).toMatchObject([400, { error: "invalid_grant" }]);
    expect((await refresh(google, refreshToken)).status).toBe(200);
  });

  it("no_refresh_token is for the exchange", async () => {
    google.fail({ kind: "no_refresh_token" });
    expect((await refresh(google, refreshToken)).status).toBe(200);
    expect((await connect(google)).refresh_token).toBeUndefined();
    expect((await connect(google)).refresh_token).toBeDefined();
  });

  it("come to a share of calls, the same ones for the same seed", async () => {
    const run = async () => {
      google.setErrorRate({ share: 0.2, seed: 42 });
      const statuses: number[] = [];
      for (let call = 0; call < 100; call += 1) statuses.push((await courses()).status);
      return statuses;
    };
    const first = await run();
    const failed = first.filter((status) => status !== 200).length;
    expect(failed).toBeGreaterThan(8);
    expect(failed).toBeLessThan(35);
    expect(await run()).toEqual(first);
    google.behave();
    expect((await courses()).status).toBe(200);
  });
});

describe("traffic", () => {
  it("counts calls by endpoint, answer and account", async () => {
    google.fail({ kind: "server_error" });
    await courses();
    await courses();
    await refresh(google, refreshToken);
    const id = google.school.account(demoAccounts.charlie)?.id ?? "";
    expect(google.traffic()).toMatchObject({
      calls: 3,
      byEndpoint: { courses: 2, token: 1 },
      byStatus: { 200: 2, 500: 1 },
      accounts: { [id]: { calls: 2 } },
    });
  });

  it("knows how many there were at once, in all and of one account", async () => {
    const mia = (await connect(google, { account: demoAccounts.mia })).access_token;
    google.forgetTraffic();
    google.setLatency(400);
    await Promise.all([courses(), courses(), get(google, "/v1/courses", mia)]);
    google.setLatency(0);
    await courses();
    const { maxConcurrent, accounts, peakPerSecond } = google.traffic();
    expect(maxConcurrent).toBe(3);
    expect(peakPerSecond).toBeGreaterThanOrEqual(3);
    expect(
      Object.values(accounts)
        .map((account) => account.maxConcurrent)
        .sort(),
    ).toEqual([1, 2]);
  });

  it("holds no token", async () => {
    await courses();
    await refresh(google, refreshToken);
    await fetch(`${google.addresses.revokeUrl}?token=${refreshToken}`, { method: "POST" });
    expect(JSON.stringify(google.calls())).not.toContain(refreshToken);
    expect(JSON.stringify(google.calls())).not.toContain(token);
  });
});

describe("the controls, for scripts in other processes", () => {
  const control = (path: string, body: unknown) =>
    fetch(`${google.url}/control/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });

  it("set faults and bounds", async () => {
    expect((await control("faults", { kind: "unavailable" })).status).toBe(200);
    expect((await control("settings", { maxPageSize: 1 })).status).toBe(200);
    expect((await courses()).status).toBe(503);
    expect(await (await courses()).json()).toMatchObject({ nextPageToken: expect.any(String) });
    expect((await control("faults", { kind: "fire" })).status).toBe(400);
  });

  it("do what teachers and students do", async () => {
    const accountId = google.school.account(demoAccounts.charlie)?.id ?? "";
    const courseId = google.school.coursesOf(accountId, "student")[0]?.id ?? "";
    await control("school", { do: "assign", courseId, title: "Homework", maxPoints: 12 });
    const courseWorkId = google.school.workOf(courseId).at(-1)?.id ?? "";
    const ids = { courseId, courseWorkId, accountId };
    await control("school", { do: "turn_in", ...ids });
    await control("school", { do: "give_back", ...ids, points: 11 });
    expect(google.school.submission(courseId, courseWorkId, accountId)).toMatchObject({
      state: "RETURNED",
      assignedGrade: 11,
    });
    await control("school", { do: "revoke_access", accountId });
    expect((await courses()).status).toBe(401);
    expect((await control("school", { do: "remove_work", courseId })).status).toBe(400);
  });

  it("add a student like another, who changes alone", async () => {
    const email = "ann@riverside.example";
    const added = {
      do: "add_student",
      email,
      givenName: "Ann",
      familyName: "Ash",
      like: demoAccounts.charlie,
    };
    expect((await control("school", added)).status).toBe(200);
    const ann = (await connect(google, { account: email })).access_token;
    const list = async (token: string) => (await get(google, "/v1/courses?studentId=me", token)).text();
    expect(await list(ann)).toBe(await list(token));
    const id = google.school.account(email)?.id ?? "";
    const courseId = google.school.coursesOf(id, "student")[0]?.id;
    await control("school", { do: "leave_course", courseId, accountId: id });
    expect(await list(ann)).not.toBe(await list(token));
  });

  it("show the school as a page with what a teacher can do", async () => {
    const page = await (await fetch(google.url)).text();
    expect(page).toContain("Two dice, a hundred throws");
    expect(page).toContain(`name="do" value="give_back"`);
  });
});
