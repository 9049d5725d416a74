// Edge functions in real Deno, behind the API's port.

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { type Stack, startStack } from "../src/stack.ts";
import { copyOfFixture, saveFile, temporaryDir } from "./support/fixture.ts";
import { clientOf } from "./support/people.ts";
import { processesNaming } from "./support/processes.ts";
import { until } from "./support/until.ts";

let stack: Stack;
let place: { dir: string; remove: () => Promise<void> };
let projectDir: string;
const reports: string[] = [];

beforeAll(async () => {
  place = await temporaryDir();
  projectDir = await copyOfFixture(place.dir);
  stack = await startStack({ projectDir, watch: true, onReport: (line) => reports.push(line) });
});
afterAll(async () => {
  await stack?.stop();
  await place?.remove();
});

const Echo = z.object({ env: z.array(z.string()) });
const Events = z.array(z.object({ headers: z.record(z.string(), z.string()), body: z.string() }));

const call = (path: string, init?: RequestInit) => fetch(`${stack.apiUrl}/functions/v1/${path}`, init);

describe("a function", () => {
  it("is called by supabase-js, with method, path, body and keys", async () => {
    const { data, error } = await clientOf(stack).functions.invoke("echo/part?x=1", { body: { a: "ü" } });
    expect(error).toBeNull();
    expect(data).toMatchObject({
      method: "POST",
      path: "/echo/part",
      search: "?x=1",
      apikey: stack.publishableKey,
      forwarded: new URL(stack.apiUrl).host,
      body: '{"a":"ü"}',
      keys: { default: stack.secretKey },
    });
  });

  it("has the environment of a hosted one and nothing of the developer's", async () => {
    const { env } = Echo.parse(await (await call("echo")).json());
    for (const name of [
      "SUPABASE_URL",
      "SUPABASE_ANON_KEY",
      "SUPABASE_SERVICE_ROLE_KEY",
      "SUPABASE_PUBLISHABLE_KEYS",
      "SUPABASE_SECRET_KEYS",
      "SUPABASE_DB_URL",
      "RESEND_API_KEY",
      "RESEND_BASE_URL",
      "RESEND_WEBHOOK_SECRET",
      "SEND_EMAIL_HOOK_SECRET",
      "INVITATION_TOKEN_KEY",
      "UNSUBSCRIBE_KEY",
      "MAIL_FROM",
    ]) {
      expect(env).toContain(name);
    }
    expect(env).not.toContain("VITEST");
  });

  it("that throws answers 500 without saying why; the log says it", async () => {
    const response = await call("echo/throw");
    const body = await response.text();
    expect(response.status).toBe(500);
    expect(body).not.toMatch(/secret|\.ts|at /);
    await until("the log has it", () => reports.find((line) => line.includes("secret detail")));
  });

  it("that ends its process is started again", async () => {
    await call("echo");
    const before = stack.functionPids().get("echo");
    expect((await call("echo/die")).status).toBe(500);
    const after = await until(
      "it answers",
      async () => (await call("echo")).ok && stack.functionPids().get("echo"),
    );
    expect(after).not.toBe(before);
  });

  it("killed while serving is started again", async () => {
    await call("echo");
    const pid = stack.functionPids().get("echo") ?? 0;
    process.kill(pid, "SIGKILL");
    await until("it answers again", async () => (await call("echo")).ok);
    expect(stack.functionPids().get("echo")).not.toBe(pid);
  });

  it("that cannot start says so with 503", async () => {
    const response = await call("crash");
    expect([response.status, await response.json()]).toEqual([
      503,
      expect.objectContaining({ code: "BOOT_ERROR" }),
    ]);
  });

  it("many first callers share one start", async () => {
    await call("echo");
    process.kill(stack.functionPids().get("echo") ?? 0, "SIGKILL");
    await until("it is gone", () => !stack.functionPids().has("echo"));
    const answers = await Promise.all(Array.from({ length: 10 }, () => call("echo")));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const running = await processesNaming(join(projectDir, "supabase/functions/echo/index.ts"));
    expect(running).toHaveLength(1);
  });

  it("is read again when its file changes", async () => {
    await call("echo");
    const file = join(projectDir, "supabase/functions/echo/index.ts");
    // As editors save, again and again.
    for (const [at, save] of (["by renaming", "by renaming", "in place", "by renaming"] as const).entries()) {
      await saveFile(file, `export default { fetch: () => new Response('changed ${at}') };`, save);
      await until("the new one answers", async () => (await (await call("echo")).text()) === `changed ${at}`);
    }
  });
});

describe("what is no function", () => {
  it.each(["missing", "_shared", "..%2f..%2fetc", "deno.json", "", "echo%00"])("%j is 404", async (name) => {
    expect((await call(name)).status).toBe(404);
  });
});

it("browsers may call from everywhere", async () => {
  const preflight = await call("echo", {
    method: "OPTIONS",
    headers: { origin: "https://app.example", "access-control-request-method": "POST" },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
});

it("email sent through Resend's API comes back as signed webhooks", async () => {
  const sent = await fetch(`${stack.mailboxUrl}/emails`, {
    method: "POST",
    headers: { authorization: `Bearer ${stack.secrets.resendApiKey}`, "content-type": "application/json" },
    body: JSON.stringify({ from: "a@example.com", to: "bounced@resend.dev", subject: "s", text: "t" }),
  });
  expect(sent.status).toBe(200);
  await stack.mailbox.webhooksSettled();
  const events = Events.parse(await (await call("resend-webhook")).json());
  expect(events.map(({ body }) => JSON.parse(body).type)).toEqual(["email.sent", "email.bounced"]);
  expect(events[0]?.headers).toMatchObject({
    "svix-id": expect.any(String),
    "svix-signature": expect.any(String),
  });
});

it("stopping ends every function", async () => {
  await call("resend-webhook");
  const pids = [...stack.functionPids().values()];
  expect(pids.length).toBeGreaterThan(0);
  await stack.stop();
  expect(await processesNaming(projectDir)).toEqual([]);
});

it("the project's own functions start from node_modules alone", async () => {
  // With an empty cache, what is not in node_modules would have to be downloaded into it.
  const cache = await temporaryDir();
  vi.stubEnv("DENO_DIR", cache.dir);
  const project = await startStack();
  try {
    const names = await project.functionNames();
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const response = await fetch(`${project.apiUrl}/functions/v1/${name}`);
      expect([name, response.status]).not.toEqual([name, 503]);
    }
    expect(await readdir(join(cache.dir, "npm"), { recursive: true }).catch(() => [])).toEqual([]);
  } finally {
    await project.stop();
    vi.unstubAllEnvs();
    await cache.remove();
  }
});
