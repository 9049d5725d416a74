/**
 * Attacks on the REST API: forged tokens, schema headers, every call with every kind of argument, every
 * relation with every verb, as every kind of person. No answer may be an error of the server, and none
 * may hold anything of the other family.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { aimed, type Call, exposedCalls, exposedRelations, type Relation } from "./catalogue.ts";
import { type Attempt, type Field, names, openField, token } from "./field.ts";
import { admin, attackers, banned, deleted, victimId } from "./world.ts";

let field: Field;
let calls: Call[];
let relations: Relation[];

beforeAll(async () => {
  field = await openField({ functions: false });
  [calls, relations] = [await exposedCalls(field.sql), await exposedRelations(field.sql)];
});
afterAll(() => field?.stop());
afterEach(() => {
  const found = field.findings.splice(0);
  expect([...new Set(found)].slice(0, 40), `${found.length} answers break a rule`).toEqual([]);
});

/** Every row of the first family, as one hash. */
async function victims(): Promise<unknown> {
  const tables = relations.filter(({ isView }) => !isView);
  const rows = tables.map(
    ({ name }) => `select '${name}' || x::text from public.${name} x where x::text ~ 'canary'`,
  );
  return field.sql.unsafe(
    `select md5(string_agg(t, '' order by t)) as hash from (${rows.join(" union all ")}) s(t)`,
  );
}

const rpc = (who: string, name: string, body: string, headers?: Record<string, string>): Attempt => ({
  who,
  method: "POST",
  path: `/rest/v1/rpc/${name}`,
  body,
  ...(headers ? { headers } : {}),
});
const write = (
  who: string,
  method: string,
  path: string,
  body: string | undefined,
  prefer: string,
): Attempt => ({
  who,
  method,
  path: `/rest/v1/${path}`,
  ...(body === undefined ? {} : { body }),
  headers: { prefer },
});
const get = (who: string, path: string, headers?: Record<string, string>): Attempt => ({
  who,
  method: "GET",
  path: `/rest/v1/${path}`,
  ...(headers ? { headers } : {}),
});

describe("The field", () => {
  it("holds something of the first family in every table but what all share, and an admin's answers are full of it.", async () => {
    const bare: string[] = [];
    for (const { name, isView } of relations) {
      if (isView) continue;
      const [row] = await field.sql`
        select exists (select from ${field.sql(`public.${name}`)} t where t::text ~ 'canary|aaaaaaaa-') as found`;
      if (!row?.["found"]) bare.push(name);
    }
    expect(bare).toEqual(["badges", "consent_texts", "student_badges"]);
    const answer = await field.send(
      rpc("admin", "student_parents", JSON.stringify({ p_student_id: victimId(2) })),
    );
    expect(answer).toMatchObject({ status: 200, text: expect.stringContaining("canary.guardian") });
  });

  it("shows a leak where there is one.", async () => {
    await field.sql`grant select on public.contact_restrictions to authenticated`;
    await field.sql`create policy planted on public.contact_restrictions for select to authenticated using (true)`;
    await field.send(get("stranger", "contact_restrictions"));
    await field.sql`drop policy planted on public.contact_restrictions`;
    await field.sql`revoke select on public.contact_restrictions from authenticated`;
    const found = field.findings.splice(0);
    expect(found.map((line) => line.slice(0, line.indexOf(":")))).toEqual([
      "text of another family",
      expect.stringContaining("id of another family"),
    ]);
  });
});

describe("A token", () => {
  const as = (bearer: string) => ({ authorization: `Bearer ${bearer}` });
  const whoami = (headers: Record<string, string>) => field.send(get("anon", "my_profile", headers));

  it("that is signed opens the person's own profile.", async () => {
    const answer = await whoami(as(token(field.stack, { sub: attackers["guardian"] })));
    expect(answer).toMatchObject({ status: 200, text: expect.stringContaining("plain.guardian") });
  });

  it("that is forged, unsigned, of another key, expired or not yet valid opens nothing.", async () => {
    const { stack } = field;
    const sub = admin;
    const past = Math.floor(Date.now() / 1000) - 60;
    const [head = "", body = "", signature = ""] = token(stack, { sub }).split(".");
    const other = Buffer.from(
      JSON.stringify({ ...JSON.parse(Buffer.from(body, "base64url").toString()), role: "service_role" }),
    ).toString("base64url");
    const forged = {
      none: token(stack, { sub }, { alg: "none" }),
      "service role by none": token(stack, { sub, role: "service_role" }, { alg: "none" }),
      "another key": token(stack, { sub }, { key: "x".repeat(64) }),
      "the publishable key as key": token(stack, { sub }, { key: stack.publishableKey }),
      "an empty key": token(stack, { sub }, { key: "" }),
      "changed claims": `${head}.${other}.${signature}`,
      "no signature": `${head}.${body}.`,
      "another algorithm": token(stack, { sub }, { alg: "RS256" }),
      expired: token(stack, { sub, exp: past }),
      "not yet valid": token(stack, { sub, nbf: past + 3600 }),
      "not a token": "a.b.c",
      nothing: "",
    };
    for (const [kind, bearer] of Object.entries(forged)) {
      const answer = await whoami(as(bearer));
      expect(answer.status, kind).toBe(401);
      expect(answer.text, kind).not.toContain("admin@example.com");
    }
  });

  it("without an account, of a deleted or banned one, or with claims of another kind reads and writes nothing.", async () => {
    const { stack } = field;
    const odd = {
      deleted: { sub: deleted },
      banned: { sub: banned },
      unknown: { sub: "00000000-0000-4000-8000-00000000dead" },
      "no subject": {},
      "a subject that is no id": { sub: "'; drop table public.profiles; --" },
      "an admin by metadata": {
        sub: attackers["stranger"],
        user_metadata: { role: "admin" },
        app_metadata: { role: "admin" },
      },
    };
    for (const [kind, claims] of Object.entries(odd)) {
      const headers = as(token(stack, claims));
      for (const path of [
        "my_profile",
        "profiles",
        "profile_graph",
        "my_students",
        "bookings",
        "my_threads",
      ]) {
        const { status, text } = await field.send(get("anon", path, headers));
        const own = kind === "an admin by metadata" && ["my_profile", "profiles"].includes(path);
        if (!own) expect(status === 200 ? text : "[]", `${kind} ${path}`).toBe("[]");
      }
      const wrote = await field.send(rpc("anon", "update_profile", '{"p_full_name": "Nobody"}', headers));
      if (kind !== "an admin by metadata") expect(wrote.status, kind).toBeGreaterThanOrEqual(400);
      const granted = await field.send(
        rpc(
          "anon",
          "grant_role",
          JSON.stringify({ p_profile_id: attackers["stranger"], p_role: "admin" }),
          headers,
        ),
      );
      expect([400, 401, 403], kind).toContain(granted.status);
    }
  });

  it("names no other role than that of people.", async () => {
    for (const role of [
      "postgres",
      "supabase_admin",
      "authenticator",
      "supabase_auth_admin",
      "",
      "anon; reset role",
      "none",
    ]) {
      const answer = await whoami(as(token(field.stack, { sub: admin, role })));
      expect(answer.status, role).toBeGreaterThanOrEqual(400);
    }
  });
});

describe("Schemas other than public", () => {
  it("do not exist, whatever header or path asks for them.", async () => {
    const targets = [
      ["private", "settings"],
      ["private", "audit_log"],
      ["auth", "users"],
      ["storage", "objects"],
      ["extensions", "pg_stat_statements"],
      ["pg_catalog", "pg_authid"],
      ["information_schema", "tables"],
      ["realtime", "messages"],
      ["vault", "decrypted_secrets"],
      ["public, private", "settings"],
      ['public","private', "settings"],
    ] as const;
    const attempts = ["anon", "guardian", "admin", "secret key"].flatMap((who) =>
      targets.flatMap(([schema, name]): Attempt[] => [
        get(who, name, { "accept-profile": schema }),
        get(who, `${schema}.${name}`),
        get(who, encodeURIComponent(`${schema}.${name}`)),
        { ...get(who, name, { "content-profile": schema }), method: "POST", body: "{}" },
        rpc(who, "me", "{}", { "content-profile": schema }),
        rpc(who, `${schema}.me`, "{}"),
      ]),
    );
    const answers = await field.sendAll(attempts);
    expect(answers.filter(({ status }) => status < 400 && status !== 204)).toEqual([]);
  });
});

const aimedCall = (who: string, { name, args }: Call): Attempt =>
  rpc(
    who,
    name,
    JSON.stringify(Object.fromEntries(args.map((arg) => [arg.name, aimed(arg.name, arg.type)]))),
  );

describe("Every call", () => {
  it("as every kind of person, aimed at the other family, tells nothing and changes nothing.", async () => {
    expect(calls.length).toBeGreaterThan(90);
    const before = await victims();
    const answers = await field.sendAll(calls.flatMap((call) => names.map((who) => aimedCall(who, call))));
    expect(answers.length).toBe(calls.length * names.length);
    expect(await victims()).toEqual(before);
  });

  it("with arguments of every wrong kind answers 4xx.", async () => {
    const values = [
      '"a\\u0000b"',
      '"\\ud800"',
      `"${"x".repeat(100_000)}"`,
      "1e400",
      "-1",
      "9223372036854775808",
      "1.5",
      "true",
      "null",
      '""',
      "[]",
      "[[[[1]]]]",
      '{"a": {"b": []}}',
      '"\'; drop table public.profiles; --"',
      '"infinity"',
      '"{\\"a\\",NULL}"',
      // PostgREST itself answers 500 to an array argument of more than six dimensions.
      "[[[[[[1]]]]]]",
    ];
    const attempts = calls.flatMap(({ name, args, forPeople }, index) =>
      args.length === 0
        ? []
        : // Some of the values for each call, other ones for the next.
          values
            .filter((_, at) => (at + index) % 8 === 0)
            .map((value) =>
              rpc(
                forPeople ? "guardian" : "secret key",
                name,
                `{${args.map((arg) => `${JSON.stringify(arg.name)}: ${value}`).join(", ")}}`,
              ),
            ),
    );
    await field.sendAll(attempts);
  });

  it("with one wrong argument among right ones answers 4xx.", async () => {
    const values = [
      '"\\u0000"',
      '"\\udfff"',
      `"${"é".repeat(30_000)}"`,
      "[null]",
      "-2147483648",
      '"294276-12-31"',
      "{}",
    ];
    const attempts = calls.flatMap(({ name, args, forPeople }) =>
      args.map((wrong, index) => {
        const body = args.map(
          (arg) =>
            `${JSON.stringify(arg.name)}: ${arg === wrong ? values[index % values.length] : JSON.stringify(aimed(arg.name, arg.type))}`,
        );
        return rpc(forPeople ? "student" : "secret key", name, `{${body.join(", ")}}`);
      }),
    );
    await field.sendAll(attempts);
  });

  it("with a body that is no object, or an argument it has not, answers 4xx.", async () => {
    const bodies = [
      "",
      "{",
      "[]",
      "[{}]",
      "null",
      '"x"',
      "1",
      '{"p_unknown": 1}',
      '{"": 1}',
      '{"p_student_id": 1, "p_student_id": 2}',
    ];
    const attempts = calls.flatMap(({ name }, index) => {
      const body = bodies[index % bodies.length] ?? "";
      const forms = [
        rpc("tutor", name, "p_student_id=1", { "content-type": "application/x-www-form-urlencoded" }),
        rpc("tutor", name, "p_student_id\n1", { "content-type": "text/csv" }),
        rpc("tutor", name, "{}", { "content-type": "application/octet-stream" }),
        rpc("tutor", name, "{}", {
          prefer: "params=multiple-objects, count=exact, tx=rollback",
          accept: "application/vnd.pgrst.plan+json",
        }),
      ];
      // One of the forms for each call, another for the next.
      return [rpc("tutor", name, body), ...forms.filter((_, at) => at === index % forms.length)];
    });
    await field.sendAll(attempts);
  });

  it("by GET, with its arguments in the address, tells nothing.", async () => {
    const attempts = calls.flatMap(({ name, args }, index) => {
      const query = new URLSearchParams(
        args.map((arg): [string, string] => {
          const value = aimed(arg.name, arg.type);
          return [arg.name, typeof value === "object" ? JSON.stringify(value) : String(value)];
        }),
      );
      return ["guardian", "stranger", "anon"].map((who, at) =>
        (at + index) % 2 === 0
          ? get(who, `rpc/${name}?${query}`)
          : get(who, `rpc/${name}?${query}&select=*&order=id.desc&limit=1`, {
              range: "0-0",
              prefer: "count=exact",
            }),
      );
    });
    await field.sendAll(attempts);
  });
});

describe("Every relation", () => {
  it("read in every way shows nothing of the other family.", async () => {
    expect(relations.length).toBeGreaterThan(45);
    const attempts = relations.flatMap((relation, index) => {
      const { name, columns, neighbors } = relation;
      const [first = { name: "id", type: "uuid" }] = columns;
      const text = columns.find(({ type }) => type === "text")?.name ?? first.name;
      const key = columns.find(({ type }) => type === "uuid");
      const embeds = neighbors.map((neighbor) => `${neighbor}(*)`).join(",");
      const filters = key ? `${key.name}=eq.${aimed(key.name, "uuid")}` : "";
      return names.flatMap((who, at) => [
        get(who, `${name}?select=*${embeds ? `,${embeds}` : ""}`),
        (at + index) % 2 === 0
          ? get(who, `${name}?${filters}&limit=1000&offset=0`, { prefer: "count=exact", range: "0-999999" })
          : get(
              who,
              `${name}?or=(${text}.like.*ana*,${first.name}.not.is.null)&order=${columns.map((c) => c.name).join(",")}`,
              { accept: "text/csv" },
            ),
      ]);
    });
    await field.sendAll(attempts);
  });

  it("asked in ways that PostgREST refuses answers 4xx.", async () => {
    const odd = [
      "select=*,profiles!inner(*)",
      "select=*,users(*)",
      "select=count()",
      "select=id.sum()",
      "select=*,private.settings(*)",
      "select=id::regclass",
      "select=*::text",
      "select=id->>x->y",
      "order=id.nope",
      "order=nothing",
      "id=eq",
      "id=eq.x",
      "id=eq.%00",
      "id=in.(1,2",
      "id=fts.x",
      "or=(and(or(id.eq.1)))",
      "or=",
      "not.and=(id.eq.1)",
      "limit=-1",
      "limit=x",
      "limit=99999999999999999999",
      "offset=-5",
      "select=*&select=id",
      `id=in.(${Array.from({ length: 500 }, () => victimId(2)).join(",")})`,
      "columns=id",
      "on_conflict=nothing",
      "%00=eq.1",
      "id=like.%25%27%3B--",
      "full_name=match.(((((a*)*)*)*)*b",
    ];
    const prefers = [
      "count=planned",
      "count=estimated",
      "return=nonsense",
      "handling=strict, nonsense=1",
      "tx=commit",
      "\u00e9",
    ];
    const ranges = ["0-", "-5", "9-1", "x", "items=0-5", "0-9999999999999999999"];
    const attempts = relations.flatMap(({ name }, index) => [
      // Some of them for each relation, other ones for the next.
      ...odd.filter((_, at) => (at + index) % 4 === 0).map((query) => get("guardian", `${name}?${query}`)),
      ...prefers.filter((_, at) => (at + index) % 2 === 0).map((prefer) => get("guardian", name, { prefer })),
      ...ranges
        .filter((_, at) => (at + index) % 3 === 0)
        .map((range) => get("guardian", name, { range, "range-unit": "items" })),
      get("guardian", name, {
        accept: "application/vnd.pgrst.plan; options=analyze|verbose|settings|buffers",
      }),
      get("guardian", name, { accept: "application/vnd.pgrst.object+json" }),
      { ...get("guardian", name), method: "HEAD" },
      { ...get("guardian", name), method: "OPTIONS" },
      { ...get("guardian", name), method: "TRACE-ME" },
    ]);
    const answers = await field.sendAll(attempts);
    const refused = attempts
      .map(({ headers }, at) => [headers?.["prefer"], answers[at]?.status] as const)
      .filter(([prefer]) => prefer === "count=planned" || prefer === "count=estimated");
    expect(new Set(refused.map(([, status]) => status))).toEqual(new Set([400]));
  });

  it("written in every way changes nothing of the other family.", async () => {
    const before = await victims();
    const attempts = relations.flatMap(({ name, columns, isView }) => {
      const row = JSON.stringify(
        Object.fromEntries(columns.map((column) => [column.name, aimed(column.name, column.type)])),
      );
      const key =
        columns.find((column) => column.name === "id") ?? columns.find(({ type }) => type === "uuid");
      const text = columns.find(({ type }) => type === "text")?.name ?? "id";
      const target = key ? `${key.name}=eq.${aimed(key.name === "id" ? name : key.name, "uuid")}` : "";
      const change = JSON.stringify({ [text]: "taken" });
      const upsert =
        "resolution=merge-duplicates, return=representation, missing=default, tx=rollback, count=exact";
      // A view is refused before anything looks at who asks.
      const people = isView ? names.slice(0, 2) : names;
      return people.flatMap((who, at): Attempt[] => [
        write(who, "POST", name, row, "return=representation"),
        at % 2 === 0
          ? write(who, "POST", `${name}?on_conflict=${key?.name ?? "id"}`, row, upsert)
          : write(
              who,
              "POST",
              `${name}?columns=${columns.map((column) => column.name).join(",")}`,
              `[${row},${row}]`,
              upsert,
            ),
        at % 3 === 0
          ? write(who, "PATCH", `${name}?${key?.name ?? text}=not.is.null&select=*`, change, upsert)
          : write(who, "PATCH", `${name}?${target}`, change, "return=representation"),
        ...(at % 4 === 0 ? [write(who, "PUT", `${name}?${target}`, row, upsert)] : []),
        write(who, "DELETE", `${name}?${target}`, undefined, "return=representation"),
      ]);
    });
    await field.sendAll(attempts);
    expect(await victims()).toEqual(before);
  });
});

describe("An admin", () => {
  it("who makes every call on the other family never meets an error of the server.", async () => {
    for (const call of calls) await field.send(aimedCall("admin", call));
  });
});
