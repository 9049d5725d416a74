/**
 * Step 5 of the recipe for a hosted project, and what the schedule does with it, word by word from
 * docs/operations.md. Vault, pg_net and pg_cron are not here: stand-ins with their published interfaces take the calls,
 * and the test posts what pg_net was given to the real function.
 */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Backend, startBackend } from "../_testing/backend.ts";
import { type EmailStack, startEmailStack } from "../_testing/email-stack.ts";

let backend: Backend;
let stack: EmailStack;
let recipe = "";
let schedule = "";
const projectUrl = "https://abcdefghijklmnopqrst.supabase.co";

const platform = `
  create schema vault;
  create table vault.secrets (
    id uuid primary key default gen_random_uuid(), name text, description text not null default '', secret text not null,
    key_id uuid, nonce bytea default extensions.gen_random_bytes(16),
    created_at timestamptz not null default now(), updated_at timestamptz not null default now());
  create unique index on vault.secrets (name) where name is not null;
  create view vault.decrypted_secrets as
    select s.id, s.name, s.description, s.secret,
           convert_from(extensions.decrypt(decode(s.secret, 'base64'), s.nonce, 'aes'), 'utf8') as decrypted_secret,
           s.key_id, s.nonce, s.created_at, s.updated_at
    from vault.secrets s;
  create function vault.create_secret(
    new_secret text, new_name text default null, new_description text default '', new_key_id uuid default null)
  returns uuid language sql set search_path = '' as $$
    insert into vault.secrets (name, description, nonce, secret)
    select new_name, new_description, n, encode(extensions.encrypt(convert_to(new_secret, 'utf8'), n, 'aes'), 'base64')
    from extensions.gen_random_bytes(16) n returning id $$;
  create function vault.update_secret(
    secret_id uuid, new_secret text default null, new_name text default null, new_description text default null,
    new_key_id uuid default null)
  returns void language sql set search_path = '' as $$
    update vault.secrets s
    set secret = coalesce(encode(extensions.encrypt(convert_to(new_secret, 'utf8'), s.nonce, 'aes'), 'base64'), s.secret),
        name = coalesce(new_name, s.name), description = coalesce(new_description, s.description), updated_at = now()
    where s.id = secret_id $$;
  grant usage on schema vault to postgres with grant option;
  grant all on vault.secrets, vault.decrypted_secrets to postgres;
  create schema net;
  create table net.http_request_queue (
    id bigint primary key generated always as identity, url text not null, headers jsonb not null, body bytea);
  create function net.http_post(
    url text, body jsonb default '{}', params jsonb default '{}',
    headers jsonb default '{"Content-Type": "application/json"}', timeout_milliseconds integer default 5000)
  returns bigint language sql security definer set search_path = '' as $$
    insert into net.http_request_queue (url, headers, body) values (url, headers, convert_to(body::text, 'utf8'))
    returning id $$;
  grant usage on schema net to postgres;
  create schema cron;
  create table cron.job (jobname text primary key, schedule text not null, command text not null);
  create function cron.schedule(job_name text, schedule text, command text) returns bigint
  language sql security definer set search_path = '' as $$
    insert into cron.job values (job_name, schedule, command)
    on conflict (jobname) do update set schedule = excluded.schedule, command = excluded.command;
    select 1::bigint $$;
  grant usage on schema cron to postgres;`;

beforeAll(async () => {
  backend = await startBackend();
  stack = await startEmailStack(backend);
  await backend.sql.unsafe(platform);
  const read = (path: string) => readFile(new URL(path, import.meta.url), "utf8");
  const operations = await read("../../../docs/operations.md");
  recipe = /5\. The vault[\s\S]*?```sql\n([\s\S]*?)```/.exec(operations)?.[1] ?? "";
  const tasks = await read("../../schemas/95_jobs/scheduled_tasks.sql");
  schedule = /perform (cron\.schedule\([\s\S]*?private\.scheduled_tasks t);/.exec(tasks)?.[1] ?? "";
});
afterAll(async () => {
  await stack.stop();
  await backend.stop();
});
beforeEach(async () => {
  await backend.reset();
  await stack.resend.reset();
  await backend.sql`truncate net.http_request_queue`;
});

/** As the SQL console: its role is no superuser. */
const console_ = (text: string) =>
  backend.sql.begin(async (sql) => {
    await sql`set local role postgres`;
    return sql.unsafe(text);
  });
/** The statements of the recipe, with the project's own values. */
const statements = () =>
  recipe
    .replaceAll("https://<ref>.supabase.co", projectUrl)
    .replaceAll("sb_secret_…", backend.secretKey)
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "");
const commandOf = async (name: string) => {
  const [job] = await backend.sql`select command from cron.job where jobname = ${name}`;
  return String(job?.["command"]);
};
/** Posts what pg_net was given, to the function under the project's address; the answers. */
async function posted(): Promise<{ status: number; body: unknown }[]> {
  const rows =
    await backend.sql`delete from net.http_request_queue returning url, headers, convert_from(body, 'utf8') as body`;
  return Promise.all(
    rows.map(async (row) => {
      expect(row["url"]).toBe(`${projectUrl}/functions/v1/email-dispatch`);
      const response = await stack.request({
        method: "POST",
        headers: Object(row["headers"]),
        body: String(row["body"]),
      });
      return { status: response.status, body: await response.json() };
    }),
  );
}

it("has a schedule and statements for the console", () => {
  expect(schedule).toContain("private.invoke_edge_function");
  expect(statements()).toHaveLength(3);
});

it("before the vault is filled, a call says what is missing, and an email is kept all the same", async () => {
  await console_(`select ${schedule}`);
  const [{ count: tasks = 0 } = {}] = await backend.sql`select count(*)::int from private.scheduled_tasks`;
  const [{ count: jobs = 0 } = {}] = await backend.sql`select count(*)::int from cron.job`;
  expect(jobs).toBe(tasks);
  // An idle project calls nothing, so nothing is missing.
  await console_(await commandOf("email-dispatch"));
  // In the lane that starts the dispatcher when its transaction ends.
  const [{ emailId } = { emailId: "" }] = await backend.invitationEmails(["new@example.com"]);
  expect((await backend.email(emailId)).status).toBe("queued");
  await expect(console_(await commandOf("email-dispatch"))).rejects.toThrow(
    "The vault needs project_url and secret_key, see docs/operations.md.",
  );
});

it("the statements as they stand let the schedule send, and only while something is due", async () => {
  for (const statement of statements()) await console_(statement);
  expect(await backend.sql`select name from vault.secrets order by 1`).toEqual([
    { name: "project_url" },
    { name: "secret_key" },
  ]);
  expect(JSON.stringify(await backend.sql`select secret from vault.secrets`)).not.toContain(
    backend.secretKey,
  );
  await console_(await commandOf("email-dispatch"));
  expect(await posted()).toEqual([]);
  const [id = ""] = await backend.bookingEmails(["bill@example.com"]);
  await console_(await commandOf("email-dispatch"));
  expect(await posted()).toEqual([{ status: 200, body: { claimed: 1, sent: 1, failed: 0, skipped: 0 } }]);
  expect((await backend.email(id)).status).toBe("sent");
  await console_(await commandOf("email-dispatch"));
  expect(await posted()).toEqual([]);
});

it("an email that security waits for calls by itself when its transaction ends", async () => {
  const [{ emailId } = { emailId: "" }] = await backend.invitationEmails(["soon@example.com"]);
  expect(await posted()).toEqual([{ status: 200, body: { claimed: 1, sent: 1, failed: 0, skipped: 0 } }]);
  expect((await backend.email(emailId)).status).toBe("sent");
});

it("a name is taken once, and a key that was replaced is changed as the recipe says", async () => {
  const [create = ""] = statements();
  await expect(console_(create)).rejects.toThrow(/duplicate key/);
  const change = async (key: string) => {
    const operations = await readFile(new URL("../../../docs/operations.md", import.meta.url), "utf8");
    const statement =
      /`(select vault\.update_secret\([^`]*)`/.exec(operations.replaceAll(/\n\s+/g, " "))?.[1] ?? "";
    await console_(statement.replace("sb_secret_…", key));
  };
  await change("sb_secret_of_yesterday");
  const [id = ""] = await backend.bookingEmails(["bill@example.com"]);
  await console_(await commandOf("email-dispatch"));
  expect(await posted()).toMatchObject([{ status: 401 }]);
  expect((await backend.email(id)).status).toBe("queued");
  await change(backend.secretKey);
  await console_(await commandOf("email-dispatch"));
  expect(await posted()).toMatchObject([{ status: 200 }]);
  expect((await backend.email(id)).status).toBe("sent");
});

it("every other task of the schedule runs as it is registered", async () => {
  const jobs = await backend.sql`select jobname, command from cron.job order by 1`;
  for (const { jobname, command } of jobs)
    await expect(console_(String(command)), String(jobname)).resolves.toBeDefined();
  expect(await backend.sql`select lane from public.list_email_lanes()`).toHaveLength(6);
});
