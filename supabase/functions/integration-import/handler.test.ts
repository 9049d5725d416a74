/** Khan Academy's export, uploaded by people: the right one, and everything else. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Family, type Person, startFamily } from "../../../packages/proofs/test/support/family.ts";
import { type Stack, startStack } from "../../../packages/stack/src/stack.ts";
import { type FunctionProcess, startFunction } from "../_testing/deno.ts";

let stack: Stack;
let family: Family;
let server: FunctionProcess;
let bob: Person;
let charlie: Person;
let mallory: Person;
let id: string;

beforeAll(async () => {
  stack = await startStack({ functions: false });
  family = await startFamily(stack);
  bob = await family.person("bob");
  charlie = await family.person("charlie", "student");
  mallory = await family.person("mallory");
  await family.link(bob, charlie);
  server = await startFunction("integration-import", {
    SUPABASE_URL: stack.apiUrl,
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: stack.publishableKey }),
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: stack.secretKey }),
  });
  await family.sql`
    insert into public.consents (student_id, purpose, decision, side, method, text_version, evidence)
    values (${charlie.id}, 'integration:khan_academy', 'given', 'school', 'paper', 1, 'Folder 7')`;
  const { data } = await bob.client.rpc("connect_integration", {
    p_student_id: charlie.id,
    p_provider: "khan_academy",
  });
  id = z.object({ integration_id: z.string() }).parse(data).integration_id;
});
afterAll(async () => {
  await server?.kill();
  await family?.stop();
  await stack?.stop();
});

const header =
  "Student Name,Assignment Name,Assignment Type,Due Date,Score Best Ever,Points Possible,Submission Date";
const line = (n: number, score: number | "", student = "Charlie") =>
  `${student},"Fractions part ${n}",Exercise,2026-03-0${n} 17:00,${score},10,2026-03-0${n}`;
const csv = (...lines: string[]) => [header, ...lines].join("\r\n");

async function upload(
  file: string | Uint8Array<ArrayBuffer>,
  more: Record<string, string> = {},
  person: Person | null = bob,
): Promise<[number, unknown]> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ integration_id: id, ...more })) form.set(name, value);
  form.set("file", new Blob([file], { type: "text/csv" }), "scores.csv");
  const response = await fetch(server.url, {
    method: "POST",
    body: form,
    headers: person === null ? {} : { authorization: `Bearer ${person.token}`, apikey: stack.publishableKey },
  });
  return [response.status, await response.json()];
}

async function records(): Promise<string[]> {
  const rows = await family.sql`
    select a.title || ' ' || coalesce(s.score::float::text, '-') as text
    from public.assignments a left join public.submissions s on s.assignment_id = a.id
    where a.source = 'khan_academy' order by 1`;
  return rows.map((row) => String(row["text"]));
}

it("a dry run says what an import would write, the import writes it", async () => {
  const file = csv(
    line(1, 8),
    line(2, 9.5),
    line(3, ""),
    'Charlie,"Sums, ""hard"" ones",Exercise,2026-03-04,good,10,2026-03-01',
  );
  const [status, report] = await upload(file, { dry_run: "true" });
  expect([status, report]).toMatchObject([
    200,
    {
      status: "succeeded",
      is_dry_run: true,
      report: { assignments: { added: 4 }, submissions: { added: 2 }, skipped: 1 },
    },
  ]);
  expect(await records()).toEqual([]);
  expect(await upload(file)).toMatchObject([
    200,
    { skipped: [{ resource: "submission", external_id: "line 5", reason: "score unreadable" }] },
  ]);
  expect(await records()).toEqual([
    "Fractions part 1 8",
    "Fractions part 2 9.5",
    "Fractions part 3 -",
    'Sums, "hard" ones -',
  ]);
  expect(await upload(file)).toMatchObject([200, { report: { submissions: { added: 0, unchanged: 2 } } }]);
});

describe("reads", () => {
  const text = csv(line(4, 7));
  it.each([
    ["UTF-8 with a byte order mark", new TextEncoder().encode(`\ufeff${text}`)],
    [
      "UTF-16 as spreadsheets save it",
      Uint8Array.from(Buffer.from(`\ufeff${text.replaceAll(",", "\t")}`, "utf16le")),
    ],
    ["UTF-16, big end first", Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le").swap16())],
    ["Windows-1252", Uint8Array.from(Buffer.from(text.replaceAll("Charlie", "Charlie Zoë"), "latin1"))],
    ["semicolons", new TextEncoder().encode(text.replaceAll(",", ";"))],
  ])("%s", async (_, bytes) => {
    expect(await upload(bytes)).toMatchObject([200, { status: "succeeded" }]);
    expect((await records())[3]).toBe("Fractions part 4 7");
    expect(await records()).toHaveLength(5);
  });

  it("one student under another name, if it is said that it is the student", async () => {
    const file = csv(line(4, 7, "mathfan99"));
    expect(await upload(file)).toEqual([
      400,
      { code: "validation.failed", message: expect.stringMatching(/^p_student must say.*another name/) },
    ]);
    expect(await upload(file, { student: "Mathfan99" })).toMatchObject([
      200,
      { report: { submissions: { added: 0, unchanged: 1 } } },
    ]);
  });

  it("one student of several, if it is said who", async () => {
    const file = csv(line(5, 6), line(5, 2, "Mila"));
    expect(await upload(file)).toMatchObject(
      [400, { code: "validation.failed", message: /several students/ }].map((part) =>
        typeof part === "number" ? part : { code: part.code, message: expect.stringMatching(part.message) },
      ),
    );
    expect(await upload(file, { student: "nobody" })).toMatchObject([400, { code: "validation.failed" }]);
    expect(await upload(file, { student: " charlie" })).toMatchObject([
      200,
      { report: { submissions: { added: 1 } } },
    ]);
    expect((await records())[4]).toBe("Fractions part 5 6");
  });
});

describe("refuses", () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>, RegExp]>([
    ["another report", "Student,Exercise minutes,Skills leveled up\nCharlie,30,4", /another report/],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /no text/],
    ["a quote that never ends", `${header}\nCharlie,"Fractions`, /no CSV/],
    ["an empty file", "", /another report|no rows/],
    ["only a header", header, /no rows/],
    [
      "more rows than anybody has",
      csv(...Array.from({ length: 5001 }, () => line(1, 8))),
      /more than 5000 rows/,
    ],
  ])("%s", async (_, file, message) => {
    const before = await records();
    expect(await upload(file)).toEqual([
      400,
      { code: "validation.failed", message: expect.stringMatching(message) },
    ]);
    expect(await records()).toEqual(before);
  });

  it("50 MB, before it has all arrived", async () => {
    expect(await upload(new Uint8Array(50 * 1024 * 1024))).toMatchObject([
      413,
      { code: "validation.failed" },
    ]);
  });

  it("what is no form, or lacks the file", async () => {
    const headers = { authorization: `Bearer ${bob.token}` };
    for (const body of ["{}", new FormData(), new URLSearchParams({ integration_id: id })]) {
      const response = await fetch(server.url, { method: "POST", body, headers });
      expect([response.status, await response.json()]).toMatchObject([400, { code: "validation.failed" }]);
    }
    expect(await upload(csv(line(1, 8)), { integration_id: "x" })).toMatchObject([
      400,
      { code: "validation.failed" },
    ]);
    expect((await fetch(server.url)).status).toBe(405);
  });

  it("strangers, and people without a session", async () => {
    expect(await upload(csv(line(1, 1)), {}, mallory)).toMatchObject([
      404,
      { code: "integration.not_found" },
    ]);
    expect(await upload(csv(line(1, 1)), {}, null)).toMatchObject([401, { code: "auth.required" }]);
    expect(await upload(csv(line(1, 1)), {}, { ...bob, token: "no token" })).toMatchObject([
      401,
      { code: "auth.required" },
    ]);
    expect((await records())[0]).toBe("Fractions part 1 8");
  });

  it("what would change more than half, unless it is confirmed", async () => {
    const many = (score: number) => csv(...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => line(n, score)));
    expect(await upload(many(8), { confirm: "true" })).toMatchObject([200, {}]);
    const [status, refusal] = await upload(many(2).replaceAll("10,2026", "20,2026"));
    expect([status, refusal]).toMatchObject([409, { code: "integration.import_rejected" }]);
    const counts = z.object({ detail: z.string() }).parse(refusal).detail;
    expect(JSON.parse(counts)).toMatchObject({ submissions: { changed: 9 } });
    expect((await records())[0]).toBe("Fractions part 1 8");
    expect(await upload(many(2).replaceAll("10,2026", "20,2026"), { confirm: "true" })).toMatchObject([
      200,
      {},
    ]);
    expect((await records())[0]).toBe("Fractions part 1 2");
  });
});
