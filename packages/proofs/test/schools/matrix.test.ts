// Every kind of viewer against every kind of alert, in both directions: what the database shows and
// allows is exactly what the model says.
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, startDatabase } from "../../../stack/src/database.ts";
import {
  type Alert,
  changing,
  creating,
  drills,
  type Place,
  reads,
  type Target,
  type Viewer,
} from "./model.ts";
import {
  audiences,
  campuses,
  children,
  classes,
  nameOf,
  organizations,
  people,
  schools,
  targets,
} from "./world.ts";

type StoredAlert = Alert & { id: string; title: string; off: boolean };

let database: Database;
let sql: postgres.Sql;
const alerts: StoredAlert[] = [];
const ids = new Map<string, string>();
const id = (name: string) => {
  const found = ids.get(name);
  if (!found) throw new Error(`Nobody is called ${name}.`);
  return found;
};

beforeAll(async () => {
  database = await startDatabase();
  sql = postgres(database.url, { max: 1, onnotice: () => undefined });
  await build();
});
afterAll(async () => {
  await sql?.end();
  await database?.stop();
});

/** Work as a signed-in person, rolled back. */
async function acting<T>(viewer: Viewer, work: (tx: postgres.TransactionSql) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  await sql
    .begin(async (tx) => {
      const claims = JSON.stringify({ sub: id(viewer.name), role: "authenticated" });
      await tx`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${claims}, true)`;
      result = { value: await work(tx) };
      throw new Error("rolled back");
    })
    .catch((error: unknown) => {
      if (!result) throw error;
    });
  if (!result) throw new Error("Nothing was done.");
  return result.value;
}

const titles = (list: { title: string }[]) => list.map(({ title }) => title).sort();
const named = (target: Target) => ("place" in target ? nameOf(target.place) : target.level);

describe.each(people.map((viewer) => ({ name: viewer.name, viewer })))("$name", ({ viewer }) => {
  test("reads", async () => {
    const seen = await acting(viewer, (tx) => tx<{ title: string }[]>`select title from public.my_events`);
    expect(titles(seen)).toEqual(titles(alerts.filter((alert) => reads(viewer, alert))));
    const listed = await acting(
      viewer,
      (tx) => tx<{ title: string }[]>`select title from public.list_events(p_limit => 200)`,
    );
    expect(titles(listed)).toEqual(titles(seen));
  });

  test("drills", async () => {
    const found: Record<string, string[]> = {};
    const expected: Record<string, string[]> = {};
    for (const scope of [...organizations, ...schools, ...campuses]) {
      const name = nameOf(scope);
      const level = scope.campus ? "campus" : scope.school ? "school" : "organization";
      expected[name] = titles(alerts.filter((alert) => drills(viewer, scope, alert)));
      const rows = await acting(
        viewer,
        (tx) => tx<{ title: string }[]>`
          select title from public.list_events(
            p_scope_level => ${level}, p_scope_id => ${id(name)}, p_limit => 200)`,
      );
      found[name] = titles(rows);
    }
    expect(found).toEqual(expected);
  });

  test("creates", async () => {
    const tried: {
      what: string;
      target: Target | "class" | "unknown";
      level: string;
      place: string | null;
    }[] = [
      ...targets.map((target) => ({
        what: named(target),
        target,
        level: target.level,
        place: "place" in target ? id(nameOf(target.place)) : null,
      })),
      ...classes.slice(0, 2).map((place) => ({
        what: nameOf(place),
        target: "class" as const,
        level: "class",
        place: id(nameOf(place)),
      })),
      { what: "unknown", target: "unknown", level: "campus", place: crypto.randomUUID() },
    ];
    const rows = await acting(
      viewer,
      (tx) => tx<{ what: string; answer: string }[]>`
        select t.what, pg_temp.answer(
          format('select public.create_event(''x'', ''2030-01-15'', ''drill'', %L, %L)',
                 jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('level', t.level, 'id', t.place))), a)) as answer
        from jsonb_to_recordset(${tx.json(tried)}) t(what text, level text, place text), unnest(array['staff', 'everyone']) a`,
    );
    const expected = tried.flatMap(({ what, target }) =>
      audiences.map(() => `${what}: ${creating(viewer, target)}`),
    );
    expect(rows.map(({ what, answer }) => `${what}: ${answer}`).sort()).toEqual(expected.sort());
  });

  test.each([
    ["updates", "select public.update_event(%L, 'y')"],
    ["deletes", "select public.delete_event(%L)"],
    ["cancels", "select public.cancel_event(%L, 'z')"],
  ])("%s", async (_, call) => {
    const rows = await acting(
      viewer,
      (tx) => tx<{ title: string; answer: string }[]>`
        select a.title, pg_temp.answer(format(${call}, a.id)) as answer
        from jsonb_to_recordset(${tx.json(alerts.map(({ id, title }) => ({ id, title })))}) a(id uuid, title text)`,
    );
    const expected = alerts.map((alert) => `${alert.title}: ${changing(viewer, alert, alert.off)}`);
    expect(rows.map(({ title, answer }) => `${title}: ${answer}`).sort()).toEqual(expected.sort());
  });
});

test("the matrix is not empty in either direction", () => {
  const cells = people.flatMap((viewer) => alerts.map((alert) => reads(viewer, alert)));
  expect(cells.filter(Boolean).length).toBeGreaterThan(500);
  expect(cells.filter((seen) => !seen).length).toBeGreaterThan(2000);
});

async function build(): Promise<void> {
  // What a statement answers; whatever it did is undone.
  await sql.unsafe(`
    create function pg_temp.answer(p_sql text) returns text language plpgsql as $$
    begin
      execute p_sql;
      raise exception using errcode = 'OKOKO';
    exception
      when sqlstate 'OKOKO' then return 'ok';
      when others then return sqlerrm;
    end;
    $$;
    grant execute on function pg_temp.answer(text) to public;
    update private.settings set writes_per_minute = 1000000`);
  await buildTenants();
  for (const { name, roles } of [...people, ...children.map((child) => ({ ...child, roles: ["student"] }))]) {
    await buildPerson(name, roles);
  }
  for (const { name, sitsAt } of children) for (const place of sitsAt) await enroll(name, place);
  for (const person of people) {
    // The world says campuses; each has one class.
    for (const campus of person.sitsAt)
      await enroll(person.name, { ...campus, class: `${campus.campus}-class` });
    for (const { role, place, granted = [], filtered = [] } of [...person.memberships, ...person.formerly]) {
      await sql`
        insert into public.memberships (
          profile_id, role, organization_id, school_id, campus_id, class_id, custom_permissions, custom_permissions_filter)
        values (${id(person.name)}, ${role}::public.membership_role, ${id(place.organization)},
                ${place.school ? id(place.school) : null}, ${place.campus ? id(place.campus) : null},
                ${place.class ? id(place.class) : null},
                ${granted}::public.staff_permission[], ${filtered}::public.staff_permission[])`;
    }
    for (const { child, rights, status = "ACTIVE", denied } of person.links) {
      await sql`
        insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, relation, status, rights)
        values (${id(person.name)}, ${id(child)}, 'GUARDIAN', 'GUARDIAN', ${status}::public.link_status,
                ${rights}::public.guardian_right[])`;
      if (denied) {
        await sql`
          insert into public.contact_restrictions (student_id, profile_id, rights, basis)
          values (${id(child)}, ${id(person.name)}, ${denied}::public.guardian_right[], 'Order 7')`;
      }
    }
  }
  await buildAlerts();
  for (const person of people) {
    if (person.formerly.length > 0)
      await sql`delete from public.memberships where profile_id = ${id(person.name)}`;
  }
}

async function buildTenants(): Promise<void> {
  const make = async (table: string, parent: string, place: Place, above: string | undefined) => {
    const row = { id: crypto.randomUUID(), name: nameOf(place), ...(above ? { [parent]: id(above) } : {}) };
    ids.set(row.name, row.id);
    await sql`insert into ${sql(`public.${table}`)} ${sql(row)}`;
  };
  for (const place of organizations) await make("organizations", "", place, undefined);
  for (const place of schools) await make("schools", "organization_id", place, place.organization);
  for (const place of campuses) await make("campuses", "school_id", place, place.school);
  for (const place of classes) await make("classes", "campus_id", place, place.campus);
}

async function buildPerson(name: string, roles: string[]): Promise<void> {
  const email = `${name.replaceAll(" ", ".").toLowerCase()}@example.com`;
  ids.set(name, crypto.randomUUID());
  await sql`
    insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
    values (${id(name)}, ${email}, now(), ${sql.json({ full_name: name })})`;
  for (const role of roles) {
    await sql`
      insert into public.profile_roles (profile_id, role) values (${id(name)}, ${role}::public.app_role)
      on conflict do nothing`;
  }
}

async function enroll(name: string, place: Place): Promise<void> {
  await sql`
    insert into public.class_students (class_id, student_id) values (${id(nameOf(place))}, ${id(name)})`;
}

/** Each target and audience by each kind of creator; some of them deleted, some canceled. */
async function buildAlerts(): Promise<void> {
  const creators = [null, "admin", "campus_manager", "former campus_manager"];
  for (const target of targets) {
    for (const audience of audiences) {
      for (const creator of creators) await buildAlert(target, audience, creator, "live");
      await buildAlert(target, audience, "admin", "deleted");
      await buildAlert(target, audience, "campus_manager", "cancelled");
    }
  }
}

async function buildAlert(
  target: Target,
  audience: Alert["audience"],
  creator: string | null,
  fate: "live" | "deleted" | "cancelled",
): Promise<void> {
  const place = "place" in target ? target.place : undefined;
  const insert = async (title: string, deleted: boolean, canceled: string | null) => {
    const row = {
      id: crypto.randomUUID(),
      title,
      event_date: "2030-01-15",
      event_type: "event",
      target_level: target.level,
      audience,
      organization_id: place ? id(place.organization) : null,
      school_id: place?.school ? id(place.school) : null,
      campus_id: place?.campus ? id(place.campus) : null,
      broadcast_id: crypto.randomUUID(),
      created_by_id: creator ? id(creator) : null,
      canceled_event_id: canceled,
      deleted_at: deleted ? new Date() : null,
    };
    await sql`insert into public.communication_events ${sql(row)}`;
    alerts.push({ id: row.id, title, target, audience, creator, deleted, off: fate === "cancelled" });
    return row.id;
  };
  const title = `${named(target)}, ${audience}, ${fate} by ${creator ?? "nobody"}`;
  const original = await insert(title, fate !== "live", null);
  if (fate === "cancelled") await insert(`${title}: off`, false, original);
}
