/** PgBouncer in transaction mode, where clients take turns on one connection: nobody is taken for somebody else. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Database, startDatabase } from "../../../stack/src/database.ts";
import { freePort } from "../../../stack/src/ports.ts";
import { PASSWORD } from "../../../stack/src/postgres/server.ts";

const people = ["bob", "mia", "zoe"].map((name, index) => ({
  name,
  id: `00000000-0000-4000-8000-00000000000${index}`,
}));

/** What CI has installed must run there. */
const required = process.env["HOMEROOM_POOLER"] === "required";
const installed = (() => {
  try {
    execFileSync("pgbouncer", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!installed && !required)(
  `through PgBouncer${installed ? "" : ", which is not installed"}`,
  () => {
    let database: Database;
    let pooler: ChildProcess;
    let folder: string;
    let url: string;

    const connect = () =>
      postgres(url, { max: 1, prepare: false, fetch_types: false, onnotice: () => undefined });

    beforeAll(async () => {
      database = await startDatabase();
      const owner = postgres(database.url, { max: 1 });
      for (const { id, name } of people) {
        await owner`
        insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
        values (${id}, ${`${name}@example.com`}, now(), ${owner.json({ full_name: name, role: "client" })})`;
      }
      await owner.end();
      const port = await freePort();
      folder = await mkdtemp(join(tmpdir(), "homeroom-pooler-"));
      const settings = join(folder, "pgbouncer.ini");
      await writeFile(
        settings,
        `[databases]
postgres = host=127.0.0.1 port=${database.port} user=postgres password=${PASSWORD}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = 1
ignore_startup_parameters = extra_float_digits
`,
        { mode: 0o644 },
      );
      // It refuses to run as root.
      const user = process.getuid?.() === 0 ? ["-u", "nobody"] : [];
      pooler = spawn("pgbouncer", [...user, settings], { stdio: "ignore" });
      url = `postgresql://client@127.0.0.1:${port}/postgres`;
      await vi.waitFor(
        async () => {
          const sql = connect();
          await sql`select 1`.finally(() => sql.end());
        },
        { timeout: 20_000 },
      );
    });
    afterAll(async () => {
      pooler?.kill();
      await database?.stop();
      if (folder) await rm(folder, { recursive: true });
    });

    /** As the API does it: role and claims until the transaction ends. */
    const whoAmI = (sql: postgres.Sql, id: string, untilItEnds = true) =>
      sql.begin(async (tx) => {
        const claims = JSON.stringify({ sub: id, role: "authenticated" });
        await tx`select set_config('role', 'authenticated', ${untilItEnds}),
                      set_config('request.jwt.claims', ${claims}, ${untilItEnds})`;
        const [row] = await tx`select full_name, pg_backend_pid() as pid from public.my_profile`;
        return row;
      });
    const claimsLeft = async (sql: postgres.Sql) => {
      const [row] =
        await sql`select nullif(current_setting('request.jwt.claims', true), '') as left, current_user as role`;
      return row;
    };

    it("people who take turns on one connection each read their own", async () => {
      const clients = people.map(({ id, name }) => ({ id, name, sql: connect() }));
      const answers = await Promise.all(
        clients.flatMap(({ sql, id, name }) =>
          Array.from({ length: 20 }, async () => ({ name, found: await whoAmI(sql, id) })),
        ),
      );
      expect(answers.map(({ found }) => found?.["full_name"])).toEqual(answers.map(({ name }) => name));
      // It was one connection.
      expect(new Set(answers.map(({ found }) => found?.["pid"])).size).toBe(1);
      const next = connect();
      expect(await claimsLeft(next)).toEqual({ left: null, role: "postgres" });
      await Promise.all([next, ...clients.map(({ sql }) => sql)].map((sql) => sql.end()));
    });

    it("a write is committed for who sent it, and its rate is counted for them", async () => {
      const sql = connect();
      const [bob] = people;
      await sql.begin(async (tx) => {
        const claims = JSON.stringify({ sub: bob?.id, role: "authenticated" });
        await tx`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${claims}, true)`;
        await tx`select public.set_notification_preference('BOOKING_CHANGED', false, null)`;
      });
      expect(
        await sql`select p.profile_id, r.subject from public.notification_preferences p, private.rate_limits r`,
      ).toEqual([{ profile_id: bob?.id, subject: bob?.id }]);
      await sql.end();
    });

    it("whoever kept the claims for the session would lend them to the next", async () => {
      const [first, second] = [connect(), connect()];
      await whoAmI(first, String(people[0]?.id), false);
      expect(await claimsLeft(second)).toMatchObject({ role: "authenticated" });
      await Promise.all([first.end(), second.end()]);
    });
  },
);
