/**
 * The function that looks into sent files, under Deno, with the real database and storage behind it:
 * who may call, what it reads and records, and that being killed costs no file its check.
 */
import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { bucket } from "../../../packages/proofs/test/support/family.ts";
import { type Stack, startStack } from "../../../packages/stack/src/index.ts";
import {
  gif,
  html,
  joined,
  jpeg,
  pdf,
  png,
  pngWith,
  webp,
} from "../../../packages/stack/test/support/files.ts";
import { clientOf } from "../../../packages/stack/test/support/people.ts";
import { type FunctionProcess, startFunction } from "../_testing/deno.ts";
import { jsonAnswer } from "../_testing/http-server.ts";
import { type Interceptor, startInterceptor } from "../_testing/interceptor.ts";
import { checkFiles } from "./core.ts";
import { createFiles, sampleBytes } from "./files.ts";

let stack: Stack;
let sql: postgres.Sql;
/** Between the function and database and storage. */
let front: Interceptor;
let env: Record<string, string>;
let running: FunctionProcess | undefined;

beforeAll(async () => {
  stack = await startStack({ functions: false });
  sql = postgres(stack.superuserUrl, { max: 4, onnotice: () => undefined });
  front = await startInterceptor(stack.apiUrl);
  env = {
    SUPABASE_URL: front.url,
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: stack.secretKey }),
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: stack.publishableKey }),
  };
});
afterAll(async () => {
  await kill();
  await front?.stop();
  await sql?.end();
  await stack?.stop();
});
beforeEach(async () => {
  front.rule(() => undefined);
  await sql`delete from private.attachment_checks`;
});

const counts = z.strictObject({
  claimed: z.int(),
  passed: z.int(),
  closed: z.int(),
  failed: z.int(),
  removed: z.int(),
});

async function request(init: RequestInit): Promise<Response> {
  running ??= await startFunction("attachment-check", env);
  return fetch(`${running.url}/attachment-check`, init);
}

/** Calls the function as the schedule does. Null where it died on the way. */
async function check(): Promise<z.output<typeof counts> | null> {
  try {
    const response = await request({ method: "POST", headers: { apikey: stack.secretKey }, body: "{}" });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${response.status} ${text}`);
    return counts.parse(JSON.parse(text));
  } catch (error) {
    if (running === undefined) return null;
    throw error;
  }
}

/** As many runs as a loaded machine needs until nothing is left; their sums. */
async function checkAll() {
  const total = { claimed: 0, passed: 0, closed: 0, failed: 0, removed: 0 };
  for (let run = await check(); run !== null && run.claimed > 0; run = await check()) {
    total.claimed += run.claimed;
    total.passed += run.passed;
    total.closed += run.closed;
    total.failed += run.failed;
    total.removed += run.removed;
  }
  return total;
}

async function kill(): Promise<void> {
  const process = running;
  running = undefined;
  await process?.kill();
}

const types: Record<string, string> = { pdf: "application/pdf", jpg: "image/jpeg" };

/** A file that was uploaded and sent, of the type that goes with its name. */
async function sent(name: string, content: Uint8Array): Promise<string> {
  const path = `${randomUUID()}/${randomUUID()}/${name}`;
  const end = name.split(".").at(-1) ?? "";
  const type = types[end] ?? `image/${end}`;
  const storage = clientOf(stack, stack.secretKey).storage.from(bucket);
  const { error } = await storage.upload(path, content, { contentType: type });
  if (error) throw error;
  await claim(path, type);
  return path;
}

const claim = (path: string, type: string) => sql`
  insert into private.attachment_checks (path, claimed_type, version)
  values (${path}, ${type}, (select version from storage.objects where name = ${path}))`;

async function result(path: string) {
  const [row] = await sql`
    select checked_at is not null as checked, content_type as type, lease_until > now() as leased
    from private.attachment_checks where path = ${path}`;
  return row && { ...row };
}
const told = (type: string | null) => ({ checked: true, type, leased: null });
const open = { checked: false, type: null, leased: true };
const leasesOver = () =>
  sql`update private.attachment_checks set lease_until = now() where checked_at is null`;

describe("who may call, and how", () => {
  const post = (headers: Record<string, string>, body?: string | Uint8Array<ArrayBuffer>): RequestInit => ({
    method: "POST",
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const cases: [string, () => RequestInit, number, string][] = [
    ["no key", () => post({}), 401, "auth.required"],
    ["a wrong key", () => post({ apikey: "sb_secret_wrong" }), 401, "auth.required"],
    ["the publishable key", () => post({ apikey: stack.publishableKey }), 401, "auth.required"],
    ["a session's token", () => post({ authorization: "Bearer a.b.c" }), 401, "auth.required"],
    ["GET", () => ({ headers: { apikey: stack.secretKey } }), 405, "validation.failed"],
    ["not JSON", () => post({ apikey: stack.secretKey }, "{"), 400, "validation.failed"],
    ["an unknown field", () => post({ apikey: stack.secretKey }, '{"path":"x"}'), 400, "validation.failed"],
    ["not UTF-8", () => post({ apikey: stack.secretKey }, Uint8Array.of(0xff)), 400, "validation.failed"],
    ["too large", () => post({ apikey: stack.secretKey }, "x".repeat(2000)), 413, "validation.failed"],
  ];
  it.each(cases)("%s is refused", async (_, init, status, code) => {
    const path = await sent("a.png", png);
    const response = await request(init());
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ code, message: expect.any(String) });
    expect(await result(path)).toMatchObject({ checked: false, leased: null });
  });

  it("the secret key, with a body and without; where nothing was sent too", async () => {
    const none = { claimed: 0, passed: 0, closed: 0, failed: 0, removed: 0 };
    const path = await sent("a.png", png);
    const first = await request(post({ apikey: stack.secretKey }));
    expect([first.status, await first.json()]).toEqual([200, { ...none, claimed: 1, passed: 1 }]);
    expect(await check()).toEqual(none);
    expect(await result(path)).toEqual(told("image/png"));
  });

  it("a database that cannot be reached is a 503", async () => {
    front.rule(() => jsonAnswer(503, { code: "PGRST000", message: "down" }));
    const response = await request(post({ apikey: stack.secretKey }));
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ code: "unknown", message: expect.any(String) });
  });
});

describe("what nobody sent", () => {
  it("is removed from storage, and forgotten; sent files stay", async () => {
    const kept = await sent("kept.png", png);
    const given = await sent("given.png", png);
    await sql`update private.attachment_checks set expired_at = now(), checked_at = now() where path = ${given}`;
    expect(await check()).toEqual({ claimed: 1, passed: 1, closed: 0, failed: 0, removed: 1 });
    expect(await sql`select name from storage.objects where name in ${sql([kept, given])}`).toEqual([
      { name: kept },
    ]);
    expect(await result(given)).toBeUndefined();
  });

  it("is tried again after its lease where storage fails", async () => {
    const given = await sent("given.png", png);
    await sql`update private.attachment_checks set expired_at = now(), checked_at = now() where path = ${given}`;
    front.rule((_name, _n, call) =>
      call.method === "DELETE" ? jsonAnswer(503, { statusCode: "503", message: "down" }) : undefined,
    );
    expect(await check()).toEqual({ claimed: 0, passed: 0, closed: 0, failed: 0, removed: 0 });
    front.rule(() => undefined);
    await sql`update private.attachment_checks set lease_until = now() where path = ${given}`;
    expect(await check()).toMatchObject({ removed: 1 });
  });
});

describe("what is found", () => {
  it("each file is what it is, whatever it claims", async () => {
    const expected = new Map([
      [await sent("right.png", png), "image/png"],
      [await sent("right.jpg", jpeg), "image/jpeg"],
      [await sent("right.gif", gif), "image/gif"],
      [await sent("right.webp", webp), "image/webp"],
      [await sent("right (1) of 2.pdf", pdf), "application/pdf"],
      [await sent("animated.png", pngWith(["acTL", new Uint8Array(8)])), "image/png"],
      [await sent("wrong.png", jpeg), "image/jpeg"],
      [await sent("page.pdf", html), null],
      [await sent("page.png", html), null],
      [await sent("both.pdf", joined(html, pdf)), null],
    ]);
    expect(await check()).toEqual({ claimed: 10, passed: 6, closed: 4, failed: 0, removed: 0 });
    for (const [path, type] of expected) expect(await result(path)).toEqual(told(type));
  });

  it("a large file by its first bytes, and only they are asked for", async () => {
    const path = await sent("large.pdf", Buffer.concat([pdf], 10_000_000));
    const ranges: unknown[] = [];
    front.rule((name, _, call) => {
      if (name === "large.pdf") ranges.push([call.method, call.headers.range]);
      return undefined;
    });
    expect(await check()).toMatchObject({ claimed: 1, passed: 1 });
    expect(ranges).toEqual([["GET", `bytes=0-${sampleBytes - 1}`]]);
    expect(await result(path)).toEqual(told("application/pdf"));
  });

  it("a part of a file, as servers answer that know ranges", async () => {
    const path = await sent("part.png", png);
    front.rule((name) =>
      name === "part.png"
        ? {
            status: 206,
            headers: { "content-type": "image/png", "content-range": "bytes 0-39/70" },
            body: png.subarray(0, 40),
          }
        : undefined,
    );
    expect(await check()).toMatchObject({ claimed: 1, passed: 1 });
    expect(await result(path)).toEqual(told("image/png"));
  });

  it("a file that is gone, or empty by now, is nothing", async () => {
    const gone = `${randomUUID()}/${randomUUID()}/gone.png`;
    await claim(gone, "image/png");
    const half = await sent("half.png", png);
    const empty = await sent("empty.png", png);
    front.rule((name) => {
      // The row is there, the content is not.
      if (name === "half.png")
        return jsonAnswer(400, {
          statusCode: "404",
          error: "Not found",
          message: "The resource was not found",
        });
      if (name === "empty.png")
        return jsonAnswer(400, {
          statusCode: "416",
          code: "InvalidRange",
          error: "invalid_range",
          message: "…",
        });
      return undefined;
    });
    expect(await check()).toEqual({ claimed: 3, passed: 0, closed: 3, failed: 0, removed: 0 });
    for (const path of [gone, half, empty]) expect(await result(path)).toEqual(told(null));
  });

  it("a file that changed since it was sent stays closed, right or not", async () => {
    const path = await sent("changed.png", png);
    await sql`update storage.objects set version = gen_random_uuid()::text where name = ${path}`;
    expect(await check()).toEqual({ claimed: 1, passed: 0, closed: 1, failed: 0, removed: 0 });
    expect(await result(path)).toEqual(told("image/png"));
  });

  it("more than one batch, each file once; no log names one", async () => {
    const paths = await Promise.all(
      Array.from({ length: 30 }, (_, n) => sent(`Mia ${n}.png`, n % 3 ? png : gif)),
    );
    expect(await checkAll()).toEqual({ claimed: 30, passed: 20, closed: 10, failed: 0, removed: 0 });
    expect(front.calls.filter((name) => name.startsWith("Mia")).length).toBe(30);
    for (const path of paths) expect(await result(path)).toMatchObject({ checked: true });
    expect(running?.output()).toContain("file_closed");
    expect(running?.output()).not.toContain("Mia");
    expect(running?.output()).not.toContain(stack.secretKey);
  });

  it("two processes at once share the files", async () => {
    await Promise.all(Array.from({ length: 24 }, (_, n) => sent(`${n}.png`, png)));
    const other = await startFunction("attachment-check", env);
    try {
      const init = { method: "POST", headers: { apikey: stack.secretKey } };
      const theirs = fetch(`${other.url}/attachment-check`, init).then((response) => response.json());
      const mine = await checkAll();
      const rest = counts.parse(await theirs);
      expect(mine.passed + rest.passed + (await checkAll()).passed).toBe(24);
      expect(front.calls.filter((name) => name.endsWith(".png"))).toHaveLength(24);
    } finally {
      await other.kill();
    }
  });
});

describe("what goes wrong", () => {
  const answers: [string, () => ReturnType<typeof jsonAnswer> | { before: () => Promise<void> }][] = [
    ["storage is down", () => jsonAnswer(503, { statusCode: "503", error: "down", message: "down" })],
    [
      "the gateway answers in HTML",
      () => ({ status: 502, headers: { "content-type": "text/html" }, body: "<h1>Bad</h1>" }),
    ],
    [
      "the key is not accepted",
      () => jsonAnswer(400, { statusCode: "404", error: "Bucket not found", message: "Bucket not found" }),
    ],
    [
      "the key may not read",
      () => jsonAnswer(400, { statusCode: "403", error: "Unauthorized", message: "no" }),
    ],
    ["there is no such address", () => jsonAnswer(404, { message: "no Route matched with those values" })],
    ["the connection is lost", () => ({ before: () => Promise.resolve() })],
  ];
  it.each(answers)(
    "%s: no file is closed for it, none waits for it, and it is looked into later",
    async (_, verdict) => {
      const unlucky = await sent("unlucky.png", png);
      const lucky = await sent("lucky.png", png);
      front.rule((name) => (name === "unlucky.png" ? verdict() : undefined));
      expect(await check()).toEqual({ claimed: 2, passed: 1, closed: 0, failed: 1, removed: 0 });
      expect(await result(unlucky)).toEqual(open);
      expect(await result(lucky)).toEqual(told("image/png"));
      front.rule(() => undefined);
      expect(await check()).toMatchObject({ claimed: 0 });
      await leasesOver();
      expect(await check()).toMatchObject({ claimed: 1, passed: 1 });
    },
  );

  it("storage does not answer: given up", async () => {
    const path = await sent("slow.png", png);
    let release = () => undefined as unknown;
    front.rule((name) =>
      name === "slow.png" ? { before: () => new Promise<void>((resolve) => (release = resolve)) } : undefined,
    );
    // The check ends although storage still holds the file back.
    expect(await check()).toEqual({ claimed: 1, passed: 0, closed: 0, failed: 1, removed: 0 });
    release();
    expect(await result(path)).toEqual(open);
  });

  it("a result that cannot be recorded: looked into again", async () => {
    const path = await sent("a.png", png);
    front.rule((name) =>
      name === "record_attachment_check" ? jsonAnswer(503, { code: "PGRST000", message: "down" }) : undefined,
    );
    expect(await check()).toEqual({ claimed: 1, passed: 0, closed: 0, failed: 1, removed: 0 });
    expect(await result(path)).toEqual(open);
    front.rule(() => undefined);
    await leasesOver();
    expect(await check()).toMatchObject({ passed: 1 });
  });

  it("where nothing works a run ends after one batch", async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => sent(`${n}.png`, png)));
    front.rule((name) => (name.endsWith(".png") ? jsonAnswer(500, { message: "down" }) : undefined));
    expect(await check()).toEqual({ claimed: 8, passed: 0, closed: 0, failed: 8, removed: 0 });
  });
});

describe("killed", () => {
  afterEach(kill);
  it.each([
    ["before the claim", "claim_attachments", "before"],
    ["after the claim", "claim_attachments", "after"],
    ["before a file is fetched", "2.png", "before"],
    ["after a file was fetched", "2.png", "after"],
    ["before a result is recorded", "record_attachment_check", "before"],
    ["after a result was recorded", "record_attachment_check", "after"],
  ] as const)("%s: the next run after the lease finds everything", async (_, call, when) => {
    const good = await Promise.all(Array.from({ length: 5 }, (_, n) => sent(`${n}.png`, png)));
    const bad = await Promise.all(Array.from({ length: 5 }, (_, n) => sent(`${n}.gif`, html)));
    front.rule((name, n) => {
      if (name !== call || n > 1) return undefined;
      return when === "before" ? { before: kill } : { after: kill };
    });
    expect(await check()).toBeNull();
    front.rule(() => undefined);
    await leasesOver();
    expect(await check()).toMatchObject({ failed: 0 });
    for (const path of good) expect(await result(path)).toEqual(told("image/png"));
    for (const path of bad) expect(await result(path)).toEqual(told(null));
    expect(await check()).toMatchObject({ claimed: 0 });
  });
});

describe("bounds", () => {
  it("no more is read than the first bytes, of a stream without an end too", async () => {
    let pulled = 0;
    let canceled = false;
    const data = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1000;
        controller.enqueue(new Uint8Array(1000).fill(7));
      },
      cancel: () => {
        canceled = true;
      },
    });
    const download = () => ({ asStream: () => Promise.resolve({ data, error: null }) });
    const remove = () => Promise.resolve({ error: null });
    const files = createFiles(
      { storage: { from: () => ({ setHeader: () => ({ download }), remove }) } },
      1000,
    );
    const bytes = await files.firstBytes("a/b/c.png");
    expect(bytes?.byteLength).toBe(sampleBytes);
    expect(bytes?.every((byte) => byte === 7)).toBe(true);
    expect(canceled).toBe(true);
    expect(pulled).toBeLessThan(sampleBytes + 3000);
  });

  it("nothing is claimed after the budget", async () => {
    let now = 0;
    const claims: number[] = [];
    const result = await checkFiles(
      {
        checks: {
          claim: (limit) => {
            claims.push(now);
            return Promise.resolve(Array.from({ length: limit }, (_, n) => `${n}`));
          },
          record: () => Promise.resolve(true),
          claimExpired: () => Promise.resolve([]),
          recordRemoved: () => Promise.resolve(0),
        },
        files: {
          firstBytes: () => {
            now += 100;
            return Promise.resolve(png);
          },
          remove: () => Promise.resolve(),
        },
        now: () => now,
        log: () => undefined,
      },
      { batchSize: 4, leaseSeconds: 60, budgetMs: 1000 },
    );
    expect(claims).toEqual([0, 400, 800]);
    expect(result).toEqual({ claimed: 12, passed: 12, closed: 0, failed: 0, removed: 0 });
  });
});
