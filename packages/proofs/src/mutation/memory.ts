// What earlier runs measured and found, in files under .homeroom/mutation, written line by line, so that
// an interrupted run goes on where it was.
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Memory, Result } from "./run.ts";
import type { Touched } from "./test-file.ts";

const TouchedLine = z.object({
  key: z.string(),
  calls: z.record(z.string(), z.number()),
  reads: z.array(z.string()),
  writes: z.array(z.string()),
  milliseconds: z.number(),
});

const ResultLine = z.object({
  id: z.string(),
  ddl: z.string(),
  status: z.enum(["killed", "survived", "invalid"]),
  by: z.string().exactOptional(),
  byHash: z.string().exactOptional(),
  reason: z.string().exactOptional(),
  asked: z.number(),
  askedHash: z.string().exactOptional(),
});

export function openMemory(folder: string, options: { fresh?: boolean; measure?: boolean } = {}): Memory {
  mkdirSync(folder, { recursive: true });
  const coverage = join(folder, "coverage.jsonl");
  if (options.measure) rmSync(coverage, { force: true });
  const results = join(folder, "results.jsonl");
  if (options.fresh) rmSync(results, { force: true });
  const touched = new Map<string, Touched>();
  for (const { key, ...rest } of linesOf(coverage, TouchedLine)) touched.set(fileOf(key), rest);
  const found = new Map<string, Result>();
  for (const result of linesOf(results, ResultLine)) found.set(result.id, result);
  const write = (file: string, line: unknown) => appendFileSync(file, `${JSON.stringify(line)}\n`);
  return {
    touched: (file) => touched.get(`${file.name} ${file.hash}`),
    rememberTouched: (file, database, what) => {
      const key = `${database} ${file.name} ${file.hash}`;
      touched.set(fileOf(key), what);
      write(coverage, { key, ...what });
    },
    result: (id) => found.get(id),
    rememberResult: (result) => {
      found.set(result.id, result);
      write(results, result);
    },
  };
}

/**
 * What a file touched on any earlier state of the schemas. It only says whom to ask first and whom at all, so an
 * old measurement can make a survivor, never a kill; measuring all files anew takes as long as the tests.
 */
const fileOf = (key: string) => key.slice(key.indexOf(" ") + 1);

/** A line that was cut off, or that an older version wrote, is as good as none. */
function linesOf<T>(file: string, schema: z.ZodType<T>): T[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        const parsed = schema.safeParse(JSON.parse(line));
        return parsed.success ? [parsed.data] : [];
      } catch {
        return [];
      }
    });
}
