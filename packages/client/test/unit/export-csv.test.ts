import { expect, test } from "vitest";
import { exportCsv, exportListCsv } from "../../src/family/csv.ts";
import { exportGroup } from "../../src/groups/bulk.ts";
import { unwrap } from "../../src/index.ts";
import { parseCsv } from "../../src/platform/csv/parse.ts";
import { fakeServer, json, otherId, raised, type Sent, someId } from "../support/fake-server.ts";

const header =
  "full_name,email,date_of_birth,relation,rights,active_booking_count,linked_at,student_id,link_id";
const row = (n: number, name = `Mia ${n}`, rights = '"{book,message}"') =>
  `${name},m${n}@example.com,2011-03-14,FATHER,${rights},0,2026-09-01 15:00:00+00,s${n},l${n}`;

/** As PostgREST with `db-max-rows`: fewer rows than asked for, and a 416 behind the end. */
const serving = (list: () => string[], maxRows: number) => (request: Sent) => {
  const offset = Number(request.url.searchParams.get("offset"));
  const lines = list();
  if (offset > 0 && offset >= lines.length) return json({ code: "PGRST103", message: "" }, 416);
  const body = [header, ...lines.slice(offset, offset + maxRows)].join("\n");
  return new Response(body, {
    headers: { "content-type": "text/csv", "content-range": `*/${lines.length}` },
  });
};

const names = (csv: string) =>
  parseCsv(csv)
    .slice(1)
    .map((record) => (record.problem === null ? record.fields[0] : record.problem));

test("all rows come, however few the API gives at a time", async () => {
  const list = Array.from({ length: 7 }, (_, n) => row(n));
  const server = fakeServer(serving(() => list, 3));
  const csv = await unwrap(exportCsv(server.homeroom, { search: "mia", sort: "email" }));
  expect(names(csv)).toEqual(list.map((_, n) => `Mia ${n}`));
  expect(csv.startsWith(`${header}\r\nMia 0,m0@example.com,2011-03-14,FATHER,book|message,0,`)).toBe(true);
  expect(server.sent.map(({ url }) => url.searchParams.get("offset"))).toEqual(["0", "2", "4"]);
  for (const { headers, url } of server.sent) {
    expect(headers.get("accept")).toBe("text/csv");
    expect(url.searchParams.get("or")).toContain("full_name.imatch.");
    expect(url.searchParams.get("order")).toBe("email.asc.nullslast,link_id.asc");
  }
});

test("names that are formulas, quotes, commas and lines are shown and not run", async () => {
  const list = ['"=HYPERLINK(""http://evil.example"",""x"")"', '"@SUM(1,2)"', "+1", "-1", '"a,""b"""'].map(
    (name, n) => row(n, name),
  );
  const server = fakeServer(serving(() => list, 100));
  const csv = await unwrap(exportCsv(server.homeroom));
  expect(names(csv)).toEqual([
    '\'=HYPERLINK("http://evil.example","x")',
    "'@SUM(1,2)",
    "'+1",
    "'-1",
    'a,"b"',
  ]);
});

test("a byte order mark on request", async () => {
  const server = fakeServer(serving(() => [row(1)], 100));
  const csv = await unwrap(exportCsv(server.homeroom, { bom: true }));
  expect(csv.startsWith(`\uFEFF${header}\r\n`)).toBe(true);
});

test("lists in JSON are the same lists", async () => {
  const server = fakeServer(serving(() => [row(1, "Mia", '"[""book"",""message""]"')], 100));
  expect(await unwrap(exportCsv(server.homeroom))).toContain(",book|message,");
});

test("an empty list is its header, whether the API writes one or not", async () => {
  const empty = fakeServer(() => new Response("", { headers: { "content-range": "*/0" } }));
  expect(await unwrap(exportCsv(empty.homeroom))).toBe(`${header}\r\n`);
  const headed = fakeServer(serving(() => [], 100));
  expect(await unwrap(exportCsv(headed.homeroom))).toBe(`${header}\r\n`);
});

test("a list that changes while it is read is read anew", async () => {
  let list = [1, 2, 3, 4].map((n) => row(n));
  const server = fakeServer((request, index) => {
    // Between the first and the second page the first student goes: page two would miss the third.
    if (index === 1) list = list.slice(1);
    return serving(() => list, 2)(request);
  });
  expect(names(await unwrap(exportCsv(server.homeroom)))).toEqual(["Mia 2", "Mia 3", "Mia 4"]);
});

test("one that never rests ends all the same, without a row twice", async () => {
  let length = 3;
  const server = fakeServer((request) => {
    length += 1;
    return serving(
      () => Array.from({ length: Math.min(length, 40) }, (_, n) => row(n)).reverse(),
      2,
    )(request);
  });
  const all = names(await unwrap(exportCsv(server.homeroom)));
  expect(new Set(all).size).toBe(all.length);
});

test("a list that shrinks below the page ends", async () => {
  let requests = 0;
  const server = fakeServer((request) => {
    requests += 1;
    return serving(() => (requests % 2 === 1 ? [1, 2, 3].map((n) => row(n)) : [row(1)]), 2)(request);
  });
  expect(names(await unwrap(exportCsv(server.homeroom)))).toEqual(["Mia 1", "Mia 2"]);
});

test.each(["a,b\n1,2", `${header}\n"never closed`])(
  "an answer that is no such list is response.invalid",
  async (body) => {
    const server = fakeServer(() => new Response(body, { headers: { "content-range": "*/1" } }));
    expect((await exportCsv(server.homeroom)).error).toMatchObject({ code: "response.invalid" });
  },
);

test("a refusal is its error", async () => {
  const server = fakeServer(() => raised(401, "auth.required"));
  expect((await exportCsv(server.homeroom)).error).toMatchObject({ code: "auth.required" });
});

test("a list is read through its own method, page by page, and its formulas do not run", async () => {
  const pupil = (n: number) => ({
    student_id: `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
    full_name: `=Mia ${n}`,
    avatar_url: null,
    has_account: true,
    enrolled_at: "2026-09-01T15:00:00+00:00",
  });
  let list = Array.from({ length: 202 }, (_, n) => pupil(n));
  const server = fakeServer(({ body }, index) => {
    // One who leaves between two pages moves nobody out of the file.
    if (index === 1) list = list.slice(1);
    const { p_offset = 0, p_limit = 50 } = Object(body);
    return json(list.slice(p_offset, p_offset + p_limit));
  });
  const filters = { classId: otherId, search: "mia", sort: "enrolledAt" } as const;
  const csv = await unwrap(exportListCsv(server.homeroom, { list: "roster", filters }));
  expect(csv.startsWith("full_name,has_account,enrolled_at,student_id\r\n'=Mia 1,true,")).toBe(true);
  expect(names(csv)).toHaveLength(201);
  expect(server.sent.map(({ body }) => Object(body).p_offset)).toEqual([0, 199, 0, 199]);
  expect(server.sent.map(({ body }) => Object(body).p_search)).toEqual(["mia", "mia", "mia", "mia"]);
  const down = fakeServer(() => raised(404, "class.not_found"));
  expect((await exportListCsv(down.homeroom, { list: "roster", filters })).error?.code).toBe(
    "class.not_found",
  );
});

test("an export of a group is read by key, and goes on behind the last row that came", async () => {
  const at = "2026-09-01T15:00:00+00:00";
  const group = {
    id: someId,
    owner_id: someId,
    owner_name: "Dana",
    is_own: true,
    name: "Tuesday",
    subject: null,
    starts_on: null,
    ends_on: null,
    student_count: 2,
    shared_count: 0,
    created_at: at,
    updated_at: at,
  };
  const student = (student_id: string, full_name: string) => ({
    group_id: someId,
    student_id,
    full_name,
    avatar_url: null,
    added_at: at,
  });
  const students = [student(someId, "Nia"), student(otherId, "Mia")];
  let isDown = true;
  const server = fakeServer(({ url }) => {
    const list = url.pathname.split("/").at(-1);
    if (list === "my_groups") return json([group]);
    if (list !== "my_group_students") return json([], 200, { "content-range": "*/0" });
    const isFirst = url.searchParams.get("or") === null;
    if (!isFirst && isDown) return raised(404, "group.not_found");
    // One at a time, as a deployment may have it.
    return json(isFirst ? students.slice(0, 1) : students.slice(1), 206, { "content-range": "0-0/2" });
  });
  const kept = {};
  const shares: number[] = [];
  const onProgress = ({ share }: { share: number }) => shares.push(share);
  const stopped = await exportGroup(server.homeroom, { groupId: someId }, { kept, onProgress });
  expect(stopped.error?.code).toBe("group.not_found");
  isDown = false;
  const files = await unwrap(exportGroup(server.homeroom, { groupId: someId }, { kept, onProgress }));
  expect(files.map(({ name }) => name)).toEqual([
    "students.csv",
    "attendance.csv",
    "grades.csv",
    "goals.csv",
  ]);
  expect(names(files[0]?.text ?? "")).toEqual(["Mia", "Nia"]);
  expect(shares).toEqual([0.125, 0.25, 0.5, 0.75, 1]);
  const asked = server.sent.filter(({ url }) => url.pathname.endsWith("my_group_students"));
  expect(asked.map(({ url }) => url.searchParams.get("or"))).toEqual([
    null,
    `(student_id.gt.${someId})`,
    `(student_id.gt.${someId})`,
  ]);
});
