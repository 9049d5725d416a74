// The files of `samples/students`, in the shapes of spreadsheets and forms, each beside what is sent of it and what
// becomes of its lines. The people in them do not exist.
import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { z } from "zod";
import { importCsv } from "../../src/family/csv.ts";
import { unwrap } from "../../src/index.ts";
import { fakeServer, json, someId } from "../support/fake-server.ts";

const folder = new URL("../samples/students/", import.meta.url);
const batch = z.object({ p_rows: z.array(z.record(z.string(), z.json())) });
const files = (await readdir(folder)).filter((name) => !name.endsWith(".json") && !name.endsWith(".md"));

test.each(files)("%s", async (name) => {
  const server = fakeServer(({ body }) =>
    json(batch.parse(body).p_rows.map((_, index) => ({ index, invitation_id: someId, error: null }))),
  );
  const csv = await readFile(new URL(name, folder));
  const report = await unwrap(importCsv(server.homeroom, { csv, defaults: { country: "DE" } }));
  const found = {
    sent: server.sent.flatMap(({ body }) => batch.parse(body).p_rows),
    lines: report.rows.map((row) =>
      [row.line, row.student ?? "-", row.status === "refused" ? row.message : row.status].join(" | "),
    ),
  };
  const expected = await readFile(new URL(name.replace(/\.[ct]sv$/, ".expected.json"), folder), "utf8");
  expect(found).toEqual(JSON.parse(expected));
});

test("a file that is too large is refused in words before it is read", async () => {
  const server = fakeServer(() => json([]));
  const { error } = await importCsv(server.homeroom, { csv: new Blob([new Uint8Array(10_000_001)]) });
  expect(error?.detail).toEqual([{ field: "csv", message: "The file is larger than 10 MB." }]);
  expect(server.sent).toEqual([]);
});
