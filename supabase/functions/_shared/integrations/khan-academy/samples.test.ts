/**
 * Exports in the shapes that teachers' scripts and spreadsheets are known to read and write; the people in
 * them do not exist. Each file stands beside what is read from it.
 */
import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Records, UnreadableExport } from "../provider.ts";
import { khanAcademy } from "./provider.ts";

const folder = new URL("./samples/", import.meta.url);
const now = Date.UTC(2026, 10, 30, 5);
const Expected = z.object({
  assignments: z.array(z.string()),
  submissions: z.array(z.string()),
  skipped: z.array(z.string()),
});

if (khanAcademy.kind !== "import") throw new Error("Khan Academy is no import.");
const { read } = khanAcademy;
const file = async (name: string) => new Uint8Array(await readFile(new URL(name, folder)));
const records = async (bytes: Uint8Array, student?: string): Promise<Records> =>
  read(bytes, { student, knownAs: undefined, language: undefined, now });

function told({ assignments, submissions, skipped }: Records): z.infer<typeof Expected> {
  const minute = (at: string | null) => at?.slice(0, 16) ?? "-";
  const title = (id: string) => assignments.find((it) => it.external_id === id)?.title;
  return {
    assignments: assignments.map((it) => `${it.title} | ${minute(it.due_at)} | ${it.maximum ?? "-"}`),
    submissions: submissions.map(
      (it) => `${title(it.assignment_external_id)} | ${it.score} | ${minute(it.graded_at)}`,
    ),
    skipped: skipped.map((it) => `${it.external_id}: ${it.reason}`),
  };
}

const expectations = (await readdir(folder)).filter((name) => name.endsWith(".expected.json"));

describe("reads an export", () => {
  it.each(expectations)("as %s says", async (name) => {
    const expected = Expected.parse(JSON.parse(await readFile(new URL(name, folder), "utf8")));
    expect(told(await records(await file(name.replace(".expected.json", ".csv"))))).toEqual(expected);
  });

  it("that a spreadsheet has saved as the same work", async () => {
    const original = await records(await file("words.csv"));
    const saved = await records(await file("spreadsheet.tsv"));
    expect(saved.assignments).toEqual(original.assignments);
    expect(saved.submissions).toEqual(original.submissions);
  });

  it("by the name of the student, however it is typed", async () => {
    expect((await records(await file("european.csv"), "ZOE\u0308 sample ")).assignments).toHaveLength(3);
  });
});

it("refuses an export of which no row can be read", async () => {
  await expect(async () => records(await file("unreadable.csv"))).rejects.toThrow(UnreadableExport);
});

it("reads an ambiguous date in the order of who uploads it, unless the file decides", async () => {
  const csv = (done: string) =>
    new TextEncoder().encode(
      `Student,Assignment,Due date,Score,Points possible,Date completed\nSample,Slope,3/4/2026,8,10,${done}`,
    );
  const due = async (language: string | undefined, done: string) =>
    (
      await read(csv(done), { student: undefined, knownAs: undefined, language, now })
    ).assignments[0]?.due_at?.slice(0, 10);
  expect(await due(undefined, "")).toBe("2026-03-04");
  expect(await due("en-US", "")).toBe("2026-03-04");
  expect(await due("en-GB", "")).toBe("2026-04-03");
  expect(await due("de", "")).toBe("2026-04-03");
  expect(await due("de", "3/25/2026")).toBe("2026-03-04");
});
