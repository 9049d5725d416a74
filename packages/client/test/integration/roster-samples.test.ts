// The folders of `samples/rosters`, each imported as a school would, with what becomes of it.
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { unwrap } from "../../src/index.ts";
import { applyRoster, previewRoster } from "../../src/rosters/rosters.ts";
import { type Person, startTown, type Town } from "../support/town.ts";

const samples = new URL("../samples/rosters/", import.meta.url);
const folders = (await readdir(samples)).filter((name) =>
  existsSync(new URL(`${name}/expected.json`, samples)),
);

let town: Town;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

const filesOf = async (folder: string) =>
  Promise.all(
    (await readdir(new URL(`${folder}/`, samples)))
      .filter((name) => name.endsWith(".csv"))
      .map(async (name) => ({
        name,
        content: new Uint8Array(await readFile(new URL(`${folder}/${name}`, samples))),
      })),
  );

/** A school, and who manages it. */
async function school(name: string): Promise<[Person, string]> {
  const manager = await town.person(`Manager of ${name}`, ["client"]);
  const [made] = await town.sql<
    { id: string }[]
  >`insert into public.organizations (name) values (${name}) returning id`;
  const id = made?.id ?? "";
  await town.sql`insert into public.memberships (profile_id, role, organization_id) values (${manager.id}, 'organization_manager', ${id})`;
  return [manager, id];
}

/** Who is where, whose guardian, and invited, in words. */
async function state(organizationId: string) {
  const lines = async (rows: Promise<{ line: string }[]>) => (await rows).map(({ line }) => line);
  const { sql } = town;
  return {
    places: await lines(sql`
      select c.name || ': ' || p.full_name || ' (' || x.role || ')' as line
      from (select s.class_id, s.student_id as person, 'student' as role from public.class_students s
            union all select m.class_id, m.profile_id, m.role::text from public.memberships m) x
      join public.classes c on c.id = x.class_id join public.profiles p on p.id = x.person
      where c.organization_id = ${organizationId} order by 1`),
    guardians: await lines(sql`
      select g.full_name || ' of ' || s.full_name as line
      from public.profile_graph l join private.roster_people r on r.profile_id = l.target_profile_id
      join public.profiles g on g.id = l.source_profile_id join public.profiles s on s.id = l.target_profile_id
      where l.relationship_type = 'GUARDIAN' and l.status = 'ACTIVE' and r.organization_id = ${organizationId} order by 1`),
    invited: await lines(sql`
      select i.invitee_email || ': ' || (select string_agg(p.full_name, ', ' order by p.full_name)
                                         from private.offered_profiles(i.id) o(id) join public.profiles p on p.id = o.id) as line
      from public.invitations i join private.invitation_secrets x on x.invitation_id = i.id
      join private.roster_people r on r.profile_id = x.profile_id
      where i.status = 'pending' and r.organization_id = ${organizationId} order by 1`),
  };
}

const said = (problems: { file: string; line: number; message: string }[]) =>
  problems.map(({ file, line, message }) => `${file}.csv:${line}: ${message}`);

async function imported([{ homeroom }, organizationId]: [Person, string], folder: string) {
  const preview = await previewRoster(homeroom, { organizationId, files: await filesOf(folder) });
  if (preview.error) {
    const { code, detail } = preview.error;
    return { code, problems: detail };
  }
  const { importId, counts, errors, warnings } = preview.data;
  await unwrap(applyRoster(homeroom, { importId }));
  const { invitations, ...kinds } = counts;
  const changes = Object.entries(kinds).flatMap(([kind, { added, changed, removed }]) =>
    added + changed + removed === 0 ? [] : [`${kind}: +${added} ~${changed} -${removed}`],
  );
  const again = await unwrap(previewRoster(homeroom, { organizationId, files: await filesOf(folder) }));
  expect(again.total, "The same files change nothing the second time.").toBe(0);
  return {
    changes: [...changes, `invitations: ${invitations}`],
    errors: said(errors),
    warnings: said(warnings),
    ...(await state(organizationId)),
  };
}

test.each(folders)("the roster %s becomes what is expected of it", async (folder) => {
  const at = await school(folder);
  const [first = ""] = folder.split("-then-");
  if (first !== folder) await imported(at, first);
  const expected: unknown = JSON.parse(await readFile(new URL(`${folder}/expected.json`, samples), "utf8"));
  expect(await imported(at, folder)).toEqual(expected);
});
