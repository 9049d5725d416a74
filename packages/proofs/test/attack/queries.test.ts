/**
 * Attacks on what a query may name: columns that nobody was granted, relations behind foreign keys, rows in
 * conflict, formats, preferences, ranges and sizes. Everything comes from the catalog, so that a new relation,
 * column or key is attacked without a line here.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  aimed,
  aims,
  type Call,
  exposedCalls,
  exposedRelations,
  foreignKeys,
  hiddenColumns,
  type Relation,
  uniqueKeys,
} from "./catalogue.ts";
import { type Attempt, type Field, names, openField } from "./field.ts";
import { victimId } from "./world.ts";

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

type Extra = { body?: string; headers?: Record<string, string> };
const ask = (who: string, method: string, path: string, extra: Extra = {}): Attempt => ({
  who,
  method,
  path: `/rest/v1/${path}`,
  ...extra,
});
const get = (who: string, path: string, headers: Record<string, string> = {}) =>
  ask(who, "GET", path, { headers });
const people = ["guardian", "tutor", "school_manager", "restricted", "stranger"];

/** Those of several attempts that were answered with success. */
async function succeeding(attempts: Attempt[]): Promise<string[]> {
  const answers = await field.sendAll(attempts);
  return attempts.flatMap((attempt, at) => {
    const { status = 0, text = "" } = answers[at] ?? {};
    return status < 300 ? [`${attempt.who} ${attempt.method} ${attempt.path} → ${status} ${text}`] : [];
  });
}

/** Every row of the first family, as one hash. */
async function victims(): Promise<unknown> {
  const tables = relations.filter(({ isView }) => !isView);
  const rows = tables.map(
    ({ name }) =>
      `select '${name}' || x::text from public.${name} x where x::text ~ 'canary' or x::text ~ 'aaaaaaaa-'`,
  );
  return field.sql.unsafe(
    `select md5(string_agg(t, '' order by t)) as hash from (${rows.join(" union all ")}) s(t)`,
  );
}

describe("Ids that arguments and columns take", () => {
  it("each point at something of the other family, by their names.", () => {
    const named = [
      ...calls.flatMap(({ name, args }) => args.map((arg) => ({ ...arg, of: `${name}()` }))),
      ...relations.flatMap(({ name, columns }) => columns.map((column) => ({ ...column, of: name }))),
    ].filter(({ name, type }) => /^uuid/.test(type) && name !== "id");
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter(({ name }) => !aims(name)).map(({ name, of }) => `${of} ${name}`)).toEqual([]);
  });
});

describe("A column that people were not granted", () => {
  it("is not selected, cast, filtered, sorted, counted or returned, whatever the query.", async () => {
    const hidden = await hiddenColumns(field.sql);
    expect(hidden.length).toBeGreaterThan(10);
    expect(hidden.map(({ relation, column }) => `${relation}.${column}`)).toEqual(
      expect.arrayContaining(["profile_graph.rights", "profile_graph.is_primary"]),
    );
    const attempts = hidden.flatMap(({ relation, column, type }, index) => {
      const value = encodeURIComponent(String(aimed(column, type)));
      const readable = relations
        .find(({ name }) => name === relation)
        ?.columns.find(({ name }) => !hidden.some((one) => one.relation === relation && one.column === name));
      const queries = [
        `select=${column}`,
        `select=other:${column}`,
        `select=${column}::text`,
        ...(readable
          ? [
              `select=${column}->>a`,
              `select=${column}.max()`,
              `${column}=eq.${value}`,
              `${column}=not.is.null`,
              `${column}=is.null`,
              `${column}=in.(${value})`,
              `${column}=like.*a*`,
              `${column}=imatch.a`,
              `${column}=cs.{a}`,
              `${column}=ov.{a}`,
              `${column}=fts.a`,
              `select=count(),${column}`,
              `${column}=isdistinct.${value}`,
              `${column}::text=eq.${value}`,
              `or=(${column}.eq.${value},${readable.name}.not.is.null)`,
              `not.and=(${column}.is.null)`,
              `order=${column}`,
              `order=${column}.desc.nullslast`,
              `order=${readable.name},${column}.asc`,
            ].map((query) => `${query}&select=${readable.name}`)
          : []),
      ];
      const who = people[index % people.length] ?? "guardian";
      return [
        ...queries.map((query) => get(who, `${relation}?${query}`)),
        ask(who, "PATCH", `${relation}?${column}=eq.${value}`, {
          body: JSON.stringify({ [column]: aimed(column, type) }),
          headers: { prefer: "return=minimal" },
        }),
        ask(who, "DELETE", `${relation}?${column}=eq.${value}`, { headers: { prefer: "return=minimal" } }),
        ask(who, "POST", `${relation}?select=${column}`, {
          body: "{}",
          headers: { prefer: "return=representation" },
        }),
      ];
    });
    expect(await succeeding(attempts)).toEqual([]);
  });

  it("is not reached through a relation beside it either.", async () => {
    const hidden = await hiddenColumns(field.sql);
    const keys = await foreignKeys(field.sql);
    const attempts = hidden.flatMap(({ relation, column, type }, index) => {
      const value = encodeURIComponent(String(aimed(column, type)));
      const beside = keys.flatMap(({ from, to }) =>
        from === relation ? [to] : to === relation ? [from] : [],
      );
      return [...new Set(beside)].flatMap((name, at) => {
        const who = people[(index + at) % people.length] ?? "guardian";
        return [
          get(who, `${name}?select=*,${relation}(${column})`),
          get(who, `${name}?select=*,${relation}!inner(${column})`),
          get(who, `${name}?select=*,...${relation}(${column})`),
          get(who, `${name}?select=*,${relation}!inner(*)&${relation}.${column}=eq.${value}`),
          get(who, `${name}?select=*,${relation}(*)&${relation}.order=${column}`),
        ];
      });
    });
    expect(attempts.length).toBeGreaterThan(100);
    await field.sendAll(attempts);
  });
});

describe("Relations behind a foreign key", () => {
  it("embedded by name, by key, twice, inside each other and as columns show nothing of the other family.", async () => {
    const keys = await foreignKeys(field.sql);
    expect(keys.length).toBeGreaterThan(60);
    const attempts = keys.flatMap(({ name, from, to, column }, index) => {
      const selects = [
        `${from}?select=*,${to}(*)`,
        `${from}?select=*,${to}!${name}(*)`,
        `${from}?select=*,${to}!${column}!inner(*)`,
        `${from}?select=*,x:${column}(*)`,
        `${from}?select=*,...${to}!${name}(*)`,
        `${to}?select=*,${from}!${name}(*)&${from}.limit=1&${from}.order=${column}`,
        `${to}?select=*,${from}!${name}(*,${to}!${name}(*))`,
        `${to}?select=id,${from}!${name}!inner(count)`,
        `${to}?select=*,${from}!${name}(*)&${from}=not.is.null`,
        `${from}?select=*&${to}.id=eq.${victimId(2)}`,
      ];
      return selects.map((select, at) => get(people[(index + at) % people.length] ?? "guardian", select));
    });
    await field.sendAll(attempts);
  });

  it("of tables that the API does not show are not embedded.", async () => {
    const [row] = await field.sql<{ closed: string[] }[]>`
      select array_agg(distinct c.relname::text) as closed from pg_class c
      where c.relkind = 'r' and c.relnamespace in ('private'::regnamespace, 'auth'::regnamespace, 'storage'::regnamespace)`;
    const closed = row?.closed ?? [];
    expect(closed.length).toBeGreaterThan(30);
    const attempts = closed.flatMap((name, index) => {
      const from = relations[index % relations.length]?.name ?? "profiles";
      const who = people[index % people.length] ?? "guardian";
      return [
        get(who, `${from}?select=*,${name}(*)`),
        get(who, `profiles?select=*,${name}!inner(*)`),
        get(who, `profiles?select=*,...${name}(*)`),
        get(who, `profiles?select=id&${name}.id=not.is.null`),
        get("admin", `${name}?select=*`),
        get("secret key", `${name}?select=*`),
      ];
    });
    const open = (await succeeding(attempts)).filter(
      (line) => !closed.some((name) => line.includes(`select=id&${name}.id=`)),
    );
    // A table of another schema may bear the name of one in public.
    expect(
      open.filter((line) => !relations.some(({ name }) => line.includes(`/v1/${name}?select=* `))),
    ).toEqual([]);
  });
});

describe("Rows in conflict with rows of the other family", () => {
  it("are neither merged nor told apart from rows that one may not write.", async () => {
    const before = await victims();
    const keys = await uniqueKeys(field.sql);
    expect(keys.length).toBeGreaterThan(40);
    const resolutions = ["merge-duplicates", "ignore-duplicates"];
    const attempts = keys.flatMap(({ relation, columns }, index) => {
      const known = relations.find(({ name }) => name === relation)?.columns ?? [];
      const row = (of: (column: { name: string; type: string }) => boolean) =>
        Object.fromEntries(
          known.filter(of).map(({ name, type }) => [name, aimed(name === "id" ? relation : name, type)]),
        );
      const full = row(() => true);
      const part = row(({ name }) => columns.includes(name));
      const bodies = [
        JSON.stringify(full),
        JSON.stringify([full, part]),
        // Rows with other keys than the first one.
        JSON.stringify([part, full, {}, { [columns[0] ?? "id"]: null }]),
      ];
      return names.map((who, at) => {
        const resolution = resolutions[at % 2];
        const body = bodies[at % bodies.length] ?? "";
        const path = `${relation}?on_conflict=${columns.join(",")}`;
        const prefer = `resolution=${resolution}, return=${at % 3 === 0 ? "minimal" : "representation"}`;
        return (at + index) % 2 === 0
          ? ask(who, "POST", path, { body, headers: { prefer } })
          : ask(who, "POST", `${path}&columns=${columns.join(",")}&select=*`, {
              body,
              headers: { prefer: `${prefer}, missing=default, handling=strict` },
            });
      });
    });
    await field.sendAll(attempts);
    expect(await victims()).toEqual(before);
  });

  it("changed and deleted under every preference and filter leave the other family as it was.", async () => {
    const before = await victims();
    const preferences = [
      "max-affected=0, handling=strict",
      "max-affected=1000, handling=strict, return=representation",
      "tx=rollback, return=headers-only",
      "tx=commit, return=minimal, count=exact",
      "return=representation, missing=default, timezone=Europe/Berlin",
      "handling=lenient, nonsense=1, return=representation",
      "handling=strict, nonsense=1",
    ];
    const attempts = relations
      .filter(({ isView }) => !isView)
      .flatMap(({ name, columns }, index) => {
        const key = columns.find(({ type }) => type === "uuid")?.name ?? columns[0]?.name ?? "id";
        const filters = [
          `${key}=not.is.null`,
          `or=(${key}.is.null,${key}.not.is.null)`,
          `${key}=in.(${aimed(key === "id" ? name : key, "uuid")})`,
          "",
          `limit=1&order=${key}`,
        ];
        return preferences.flatMap((prefer, at) => {
          const who = names[(index + at) % names.length] ?? "anon";
          const filter = filters[(index + at) % filters.length] ?? "";
          const text = columns.find(({ type }) => type === "text")?.name ?? key;
          return [
            ask(who, "PATCH", `${name}?${filter}`, {
              body: JSON.stringify({ [text]: "taken" }),
              headers: { prefer },
            }),
            ask(who, "PATCH", `${name}?${filter}&columns=${text}`, { body: "[]", headers: { prefer } }),
            // Of the own family nothing is deleted, or the attacks after this one would find less.
            ask(who, "DELETE", `${name}?${key}=eq.${aimed(key === "id" ? name : key, "uuid")}`, {
              headers: { prefer },
            }),
          ];
        });
      });
    await field.sendAll(attempts);
    expect(await victims()).toEqual(before);
  });
});

describe("Every format, range and size", () => {
  it("shows nothing of the other family and breaks nothing.", async () => {
    const formats = [
      "text/csv",
      "application/geo+json",
      "application/octet-stream",
      "application/vnd.pgrst.array+json;nulls=stripped",
      "application/vnd.pgrst.object+json;nulls=stripped",
      "text/xml",
      "text/html",
      "application/openapi+json",
      "*/*;q=0",
      "nonsense",
      'application/vnd.pgrst.plan+text; for="text/csv"; options=buffers',
    ];
    const ranges = ["0-0", "5-", "-1", "0-18446744073709551616", "bytes=0-1", "1-0", "a-b"];
    const counts = ["count=exact", "count=planned", "count=estimated", "count=none"];
    const attempts = relations.flatMap(({ name }, index) => [
      // Some of them for each relation, other ones for the next.
      ...formats
        .filter((_, at) => (at + index) % 2 === 0)
        .map((accept, at) => get(names[(index + at) % names.length] ?? "anon", name, { accept })),
      ...ranges
        .filter((_, at) => (at + index) % 2 === 0)
        .map((range, at) =>
          get(names[(index + at) % names.length] ?? "anon", `${name}?select=*`, {
            range,
            prefer: counts[(at + index) % counts.length] ?? "",
          }),
        ),
    ]);
    attempts.push(
      ...calls.map(({ name, args }, index) =>
        ask(names[index % names.length] ?? "anon", "POST", `rpc/${name}`, {
          body: JSON.stringify(Object.fromEntries(args.map((arg) => [arg.name, aimed(arg.name, arg.type)]))),
          headers: { accept: formats[index % formats.length] ?? "", range: "0-0", prefer: "count=exact" },
        }),
      ),
    );
    await field.sendAll(attempts);
  });

  it("of the root tells nobody the names of what they may not call.", async () => {
    const attempts = [...names, "admin"].flatMap((who) => [
      get(who, ""),
      get(who, "", { accept: "application/openapi+json" }),
      get(who, "", { "accept-profile": "private" }),
      get(who, "rpc/"),
      ask(who, "OPTIONS", ""),
    ]);
    const answers = await field.sendAll(attempts);
    expect(answers.filter(({ text }) => /private\.|audit_log|invitation_secrets/.test(text))).toEqual([]);
  });

  it("of addresses and bodies answers 4xx: long ones, deep ones, ones with NUL.", async () => {
    const deep = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    const deepObject = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
    const attempts = [
      ...relations.flatMap(({ name, columns }, index) => {
        const who = people[index % people.length] ?? "guardian";
        const [first = { name: "id", type: "uuid" }] = columns;
        return [
          get(who, `${name}?${first.name}=in.(${"x,".repeat(4000)}x)`),
          get(who, `${name}?or=(${`${first.name}.is.null,`.repeat(400)}${first.name}.is.null)`),
          get(who, `${name}?and=${"(or".repeat(300)}`),
          get(who, `${name}?select=${"a(".repeat(300)}`),
          get(who, `${name}?order=${`${first.name},`.repeat(400)}${first.name}`),
          get(who, `${name}?${first.name}=eq.a%00b`),
          get(who, `${name}?select=%00`),
          ask(who, "POST", name, { body: deep(20_000) }),
          ask(who, "POST", name, { body: `{"${first.name}": ${deepObject(5_000)}}` }),
          ask(who, "POST", name, { body: `{"${first.name}": "a\\u0000b"}` }),
          ask(who, "POST", name, { body: `{"${"k".repeat(70_000)}": 1}` }),
        ];
      }),
      ...calls.flatMap(({ name, args, forPeople }, index) => {
        const who = forPeople ? (people[index % people.length] ?? "guardian") : "secret key";
        const [depth, body] =
          index % 2 === 0 ? [deep(20_000), deepObject(20_000)] : [deepObject(5_000), deep(5_000)];
        return [
          ask(who, "POST", `rpc/${name}`, { body }),
          ...args
            .filter((_, at) => (at + index) % 3 === 0)
            .map((arg) => ask(who, "POST", `rpc/${name}`, { body: `{"${arg.name}": ${depth}}` })),
          get(who, `rpc/${name}?${"a".repeat(9_000)}=1`),
        ];
      }),
    ];
    await field.sendAll(attempts);
  });
});
