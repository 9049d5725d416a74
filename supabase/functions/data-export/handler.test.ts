/**
 * Exports under Deno, with the real database and storage behind them: what the file holds, who downloads it and for
 * how long, and that being killed between any two steps costs nothing.
 */
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import {
  type Family,
  files,
  newPath,
  type Person,
  send,
  startFamily,
} from "../../../packages/proofs/test/support/family.ts";
import { type Stack, startStack } from "../../../packages/stack/src/index.ts";
import { pdf } from "../../../packages/stack/test/support/files.ts";
import { clientOf } from "../../../packages/stack/test/support/people.ts";
import { type FunctionProcess, startFunction } from "../_testing/deno.ts";
import { type Interceptor, startInterceptor } from "../_testing/interceptor.ts";

let stack: Stack;
let family: Family;
/** Between the function and database and storage. */
let front: Interceptor;
let running: FunctionProcess | undefined;
let bob: Person;
let eve: Person;
let charlie: Person;
let dana: Person;
let link: string;

beforeAll(async () => {
  stack = await startStack({ functions: false });
  family = await startFamily(stack);
  front = await startInterceptor(stack.apiUrl);
  bob = await family.person("bob");
  eve = await family.person("eve");
  charlie = await family.person("charlie", "student");
  dana = await family.person("dana", "tutor");
  link = await family.link(bob, charlie);
  await family.link(eve, charlie);
  await family.book(bob, dana, charlie);
  await family.book(eve, dana, charlie);
  await family.sql`update public.profiles set full_name = 'Evangeline Secret' where id = ${eve.id}`;
  await family.sql`update public.profile_details set locale = 'de' where profile_id = ${bob.id}`;
  const thread = await family.thread(bob, dana, charlie);
  await send(eve, {
    p_student_id: charlie.id,
    p_recipient_id: dana.id,
    p_body: "Words of the other guardian",
  });
  const path = newPath(thread, "plan.pdf");
  await files(bob).upload(path, pdf, { contentType: "application/pdf" });
  await send(bob, {
    p_student_id: charlie.id,
    p_recipient_id: dana.id,
    p_body: "<b>The plan</b>",
    p_attachment_path: path,
  });
});
afterAll(async () => {
  await kill();
  await front?.stop();
  await family?.stop();
  await stack?.stop();
});
beforeEach(async () => {
  front.rule(() => undefined);
  await family.sql`delete from private.rate_limits where bucket = 'exports'`;
  await family.sql`delete from private.exports`;
});

const counts = z.strictObject({
  claimed: z.int(),
  ready: z.int(),
  lost: z.int(),
  failed: z.int(),
  unfinished: z.int(),
  removed: z.int(),
});
const nothing = { claimed: 0, ready: 0, lost: 0, failed: 0, unfinished: 0, removed: 0 };

/** Calls the function as the schedule does. Null where it died on the way. */
async function run(): Promise<z.output<typeof counts> | null> {
  running ??= await startFunction("data-export", {
    SUPABASE_URL: front.url,
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: stack.secretKey }),
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: stack.publishableKey }),
  });
  try {
    const response = await fetch(`${running.url}/data-export`, {
      method: "POST",
      headers: { apikey: stack.secretKey },
      body: "{}",
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${response.status} ${text} ${running.output()}`);
    return counts.parse(JSON.parse(text));
  } catch (error) {
    if (running === undefined) return null;
    throw error;
  }
}

async function kill(): Promise<void> {
  const process = running;
  running = undefined;
  await process?.kill();
}

async function request(person: Person, student?: Person): Promise<string> {
  const { data, error } = await person.client.rpc(
    "request_export",
    student ? { p_student_id: student.id } : {},
  );
  if (error) throw new Error(error.message);
  return z.guid().parse(data);
}

const download = (person: Person, id: string) =>
  person.client.storage.from("exports").download(`${id}/1.zip`);

async function contents(person: Person, id: string): Promise<Record<string, Uint8Array>> {
  const { data, error } = await download(person, id);
  if (error) throw error;
  return unzipSync(new Uint8Array(await data.arrayBuffer()));
}

const leasesOver = () =>
  family.sql`update private.exports set lease_until = now() where lease_until is not null`;

it("holds the guardian's data as JSON, as a page in their language, and the files; nobody else is in it", async () => {
  const id = await request(bob, charlie);
  expect(await run()).toEqual({ ...nothing, claimed: 1, ready: 1 });
  const entries = await contents(bob, id);
  expect(Object.keys(entries).filter((name) => /\.(json|html)$/.test(name))).toEqual(
    expect.arrayContaining([
      "data/conversations.json",
      "data/lessons.json",
      "data/profile.json",
      "index.html",
    ]),
  );
  const plan = Object.entries(entries).find(([name]) => /^attachments\/[0-9a-f-]{36}-plan\.pdf$/.test(name));
  expect(plan?.[1]).toEqual(new Uint8Array(pdf));
  const conversations = JSON.parse(strFromU8(entries["data/conversations.json"] ?? new Uint8Array()));
  expect(conversations.thread_messages.map(({ body }: { body: string }) => body)).toEqual([
    "Hello",
    "<b>The plan</b>",
  ]);
  const page = strFromU8(entries["index.html"] ?? new Uint8Array());
  expect(page).toContain('<html lang="de" dir="ltr">');
  expect(page).toContain("Daten von charlie");
  expect(page).toContain("&lt;b&gt;The plan&lt;/b&gt;");
  expect(page).not.toContain("<script");
  const everything = `${Object.keys(entries).join(" ")} ${Object.values(entries)
    .map((bytes) => strFromU8(bytes, true))
    .join(" ")}`;
  for (const word of ["Evangeline", eve.id, "eve@example.com", "other guardian"])
    expect(everything, `${word} is the other guardian's`).not.toContain(word);
});

it("is downloaded by its requester alone, with their own session, while their rights last", async () => {
  const id = await request(bob, charlie);
  await run();
  for (const person of [eve, charlie, dana]) expect((await download(person, id)).error).not.toBeNull();
  const anonymous = clientOf(stack).storage.from("exports");
  expect((await anonymous.download(`${id}/1.zip`)).error).not.toBeNull();
  const bucket = bob.client.storage.from("exports");
  const [stored] = await family.sql`
    select metadata ->> 'cacheControl' as cached from storage.objects where bucket_id = 'exports'`;
  expect(stored, "A browser that keeps the file opens it after it was closed.").toEqual({
    cached: "max-age=0",
  });
  expect((await bucket.createSignedUrl(`${id}/1.zip`, 60)).error).not.toBeNull();
  expect(
    (await bucket.upload(`${id}/2.zip`, new Blob(["x"], { type: "application/zip" }))).error,
  ).not.toBeNull();
  await bucket.remove([`${id}/1.zip`]);
  expect((await download(bob, id)).error).toBeNull();
  await family.sql`update public.profile_graph set rights = '{view_progress,book}' where id = ${link}`;
  expect((await download(bob, id)).error, "A lowered right closes the file at once.").not.toBeNull();
  await family.sql`update public.profile_graph set rights = '{view_progress,message,book}' where id = ${link}`;
  expect((await download(bob, id)).error, "The right that returns does not open it.").not.toBeNull();
  expect(await run()).toEqual({ ...nothing, claimed: 1, removed: 1 });
  expect(
    await family.sql`select name from storage.objects where bucket_id = 'exports' and name like ${`${id}%`}`,
  ).toEqual([]);
  expect(await run()).toEqual(nothing);
});

it("a right that is lowered while the file is written leaves no file", async () => {
  const id = await request(bob, charlie);
  front.rule((name) =>
    name === "record_export_volume"
      ? {
          first: async () => {
            await family.sql`update public.profile_graph set rights = '{view_progress,book}' where id = ${link}`;
            await family.sql`update public.profile_graph set rights = '{view_progress,message,book}' where id = ${link}`;
          },
        }
      : undefined,
  );
  await run();
  front.rule(() => undefined);
  await leasesOver();
  await run();
  expect((await download(bob, id)).error).not.toBeNull();
  expect(
    await family.sql`select name from storage.objects where bucket_id = 'exports' and name like ${`${id}%`}`,
  ).toEqual([]);
});

const killAt = (call: string, n: number, when: "before" | "after") => {
  front.rule((name, at) =>
    name === call && at === n ? (when === "before" ? { before: kill } : { after: kill }) : undefined,
  );
};

it.each(["before", "after"] as const)(
  "killed %s any step, the next run continues",
  { timeout: 300_000 },
  async (when) => {
    const id = await request(bob, charlie);
    // Some steps of reading, and each step of writing.
    for (const [call, n] of [
      ["claim_exports", 1],
      ["step_export", 1],
      ["step_export", 4],
      ["read_export_pages", 1],
      ["record_export_volume", 1],
    ] as const) {
      if (call === "record_export_volume" && when === "after") continue;
      killAt(call, n, when);
      expect(await run(), `killed ${when} ${call} ${n}`).toBeNull();
      await front.settled();
      await leasesOver();
    }
    front.rule(() => undefined);
    expect(await run()).toEqual({ ...nothing, claimed: 1, ready: 1 });
    const conversations = JSON.parse(
      strFromU8((await contents(bob, id))["data/conversations.json"] ?? new Uint8Array()),
    );
    expect(conversations.thread_messages).toHaveLength(2);
    const told = await family.sql`
    select from public.notifications where profile_id = ${bob.id} and subject_id = ${id} and data ->> 'change' = 'ready'`;
    expect(told).toHaveLength(1);
  },
);

it("two runs at once build it once", async () => {
  const id = await request(bob);
  const [one, other] = await Promise.all([run(), run()]);
  expect((one?.ready ?? 0) + (other?.ready ?? 0)).toBe(1);
  expect(Object.keys(await contents(bob, id))).toContain("data/profile.json");
});
