import { expect, test } from "vitest";
import { exportCsv } from "../../src/family/csv.ts";
import { unwrap } from "../../src/index.ts";
import { parseCsv } from "../../src/platform/csv/parse.ts";
import { fakeServer, json, raised, type Sent } from "../support/fake-server.ts";

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
  expect(server.sent.map(({ url }) => url.searchParams.get("offset"))).toEqual(["0", "3", "6"]);
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
