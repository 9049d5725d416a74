// The database behind the model: one session that does what the acts say, each in a transaction of its
// own and through the API role, says who may do what, and goes back to the beginning of a story.
import postgres from "postgres";
import { z } from "zod";
import type { Database } from "../../../stack/src/database.ts";

export type Answer = { result: unknown } | { error: string };

const Answer = z.union([z.object({ error: z.string() }), z.object({ result: z.unknown() })]);
const Observed = z.record(z.string(), z.array(z.string()));
export type Observed = z.infer<typeof Observed>;

const setUp = `
create schema authority;

create function authority.become(p_user_id uuid) returns void language plpgsql volatile as $$
begin
  perform set_config('request.jwt.claims', json_build_object('role', 'authenticated', 'sub', p_user_id)::text, true),
          set_config('role', 'authenticated', true);
end;
$$;

create function authority.act(p_user_id uuid, p_statement text) returns jsonb language plpgsql volatile as $$
declare
  v_result jsonb;
begin
  if p_user_id is not null then
    perform authority.become(p_user_id);
  end if;
  execute p_statement into v_result;
  perform set_config('role', 'none', true), set_config('request.jwt.claims', '', true);
  return jsonb_build_object('result', v_result);
exception when others then
  return jsonb_build_object('error', sqlstate || ' ' || sqlerrm);
end;
$$;

-- Definer: as the admin who sees that most of it changes, and agrees; and what the roster made.
create function authority.confirm_roster(p_import_id uuid) returns void language sql security definer as $$
  update private.roster_imports set confirmed = true where id = p_import_id;
$$;
create function authority.roster_result(p_organization_id uuid) returns jsonb language sql security definer as $$
  select jsonb_build_object(
    'people', coalesce((select jsonb_object_agg(p.sourced_id, p.profile_id) from private.roster_people p), '{}')
      || coalesce((select jsonb_object_agg('invitation ' || p.sourced_id, i.id)
                   from private.roster_people p join private.invitation_secrets s on s.profile_id = p.profile_id
                   join public.invitations i on i.id = s.invitation_id
                   where i.kind = 'placeholder' and i.status = 'pending' and i.created_at = now()), '{}'),
    'school', (select s.id from public.schools s where s.organization_id = p_organization_id and s.sourced_id = 'RS'),
    'campus', (select c.id from public.campuses c where c.organization_id = p_organization_id and c.sourced_id = 'RS'),
    'class', (select c.id from public.classes c where c.organization_id = p_organization_id and c.sourced_id = 'RC'));
$$;
create function authority.roster(p_organization_id uuid, p_rows jsonb, p_applier_id uuid) returns jsonb
language plpgsql volatile as $$
declare
  v_import_id uuid := public.preview_roster_import(p_organization_id, p_rows) ->> 'import_id';
begin
  perform authority.confirm_roster(v_import_id);
  perform authority.become(p_applier_id);
  -- A call works for two seconds, which on a busy machine do not last for all steps.
  while not (public.apply_roster_import(v_import_id) ->> 'finished')::boolean loop null; end loop;
  return authority.roster_result(p_organization_id);
end;
$$;

-- Definer: what stays offered to whoever else has the address.
create function authority.still_offered() returns uuid language sql stable security definer as $$
  select i.id from public.invitations i where i.kind = 'placeholder' and i.status = 'pending' and i.created_at = now();
$$;
create function authority.accept(p_invitation_id uuid, p_token text, p_profile_ids uuid[]) returns jsonb
language plpgsql volatile as $$
begin
  perform public.accept_invitation(p_invitation_id, p_token, p_profile_ids);
  return to_jsonb(authority.still_offered());
end;
$$;

-- Definer: whoever calls may know the id of a link that they cannot see.
create function authority.link_id(p_source_id uuid, p_target_id uuid, p_type public.relationship_type) returns uuid
language sql stable security definer as $$
  select g.id from public.profile_graph g
  where (g.source_profile_id, g.target_profile_id, g.relationship_type) = (p_source_id, p_target_id, p_type);
$$;

-- All or nothing, as an error: the answer of an act on a group says it for each student.
create function authority.done_for_all(p_act json) returns jsonb language plpgsql volatile as $$
declare
  v_lessons jsonb;
begin
  if (p_act ->> 'done')::integer < (p_act ->> 'total')::integer then
    raise exception '%', coalesce((
      select min(s.code::text) from public.my_group_act_students s where s.act_id = (p_act ->> 'id')::uuid), 'left out');
  end if;
  select jsonb_object_agg(s.student_id, s.booking_id) into v_lessons
  from public.my_group_act_students s where s.act_id = (p_act ->> 'id')::uuid;
  return v_lessons;
end;
$$;
-- Definer: as many requests as a day has were made, or none.
create function authority.set_requests(p_client_id uuid, p_tutor_id uuid, p_used integer) returns void
language sql volatile security definer as $$
  insert into private.rate_limits as r (bucket, subject, window_start, used)
  values ('booking_request', p_client_id || ' ' || p_tutor_id, date_bin('1 day', now(), 'epoch'), p_used)
  on conflict (bucket, subject) do update set window_start = excluded.window_start, used = excluded.used;
$$;
create function authority.waiting_act(p_client_id uuid, p_tutor_id uuid, p_group_id uuid, p_start timestamptz)
returns uuid language plpgsql volatile as $$
declare
  v_act json;
begin
  perform authority.set_requests(p_client_id, p_tutor_id, 1000000);
  v_act := public.book_group(p_group_id, p_tutor_id, array[p_start], 15, 'Algebra', p_all => false);
  perform authority.set_requests(p_client_id, p_tutor_id, 0);
  if v_act ->> 'waiting' <> '1' then
    raise exception '%', (
      select s.code from public.my_group_act_students s where s.act_id = (v_act ->> 'id')::uuid);
  end if;
  return v_act ->> 'id';
end;
$$;

-- What a person can do as seen by the functions that the policies and calls ask.
create function authority.standing(p_people uuid[]) returns setof text language plpgsql volatile as $$
begin
  return query
    select 'exercises ' || s.id || ' ' || r
    from unnest(enum_range(null::public.guardian_right)) r, private.my_student_ids(r) s(id)
    union all
    select 'books for ' || s.client_id || ' ' || s.student_id from private.my_client_students() s
    union all
    select 'manages ' || p from unnest(p_people) p where private.manages_student(p)
    union all
    select 'talks about ' || t.student_id || ' ' || t.role from private.my_staffed_students() t
    union all
    select 'speaks for ' || s.id from private.my_family_student_ids() s(id) where s.id = private.me();
end;
$$;

create function authority.observe(p_who uuid[]) returns jsonb language plpgsql volatile as $$
declare
  v_people uuid[] := array(select p.id from public.profiles p);
  v_students uuid[] := array(
    select r.profile_id from public.profile_roles r where r.role = 'student'
    union select g.target_profile_id from public.profile_graph g where g.relationship_type = 'GUARDIAN'
    union select c.student_id from public.class_students c);
  -- Between everybody and everybody only where everybody is asked.
  v_bound uuid[] := case when p_who @> v_people then v_people
    else array(select distinct s.profile_id from private.restriction_subjects s) end;
  v_protected uuid[] := case when p_who @> v_people then v_people
    else array(select distinct s.profile_id from private.restriction_students s) end;
  v_standings text[] := '{}';
  v_person record;
begin
  for v_person in select p.id, p.user_id from public.profiles p where p.user_id is not null and p.id = any (p_who) loop
    perform authority.become(v_person.user_id);
    v_standings := v_standings || array(select v_person.id || ' ' || s from authority.standing(v_students) s);
    perform set_config('role', 'none', true), set_config('request.jwt.claims', '', true);
  end loop;
  return jsonb_build_object(
    'rights', array(
      select g.guardian_id || ' ' || g.student_id || ' ' || r
      from unnest(enum_range(null::public.guardian_right)) r, private.guardians_who_may(r, v_people) g),
    'standings', v_standings,
    'links', array(
      select concat_ws(' ', g.source_profile_id, g.target_profile_id, g.relationship_type, g.status, g.relation,
                       case when g.is_primary then 'primary' end)
      from public.profile_graph g where g.relationship_type in ('GUARDIAN', 'AGENT')),
    'roles', array(select r.profile_id || ' ' || r.role from public.profile_roles r),
    'denials', array(
      select person || ' ' || r.student_id || ' ' || denied
      from unnest(v_protected) r(student_id), unnest(v_bound) person,
           unnest(private.denied_rights(person, r.student_id)) denied),
    'voices', array(select s.id from private.who_speak_for_self(v_people) s(id)),
    'staff', array(select s.staff_id || ' ' || s.student_id || ' ' || s.role from private.staff_of(v_people) s),
    'memberships', array(
      select concat_ws(' ', m.profile_id, m.role, coalesce(m.class_id, m.campus_id, m.school_id, m.organization_id), m.permissions)
      from public.memberships m),
    'seats', array(select c.student_id || ' ' || c.class_id from public.class_students c),
    'enrollments', array(select e.student_id || ' ' || e.course_id from public.enrollments e where e.status = 'active'),
    'lessons', array(
      select concat_ws(' ', b.client_id, coalesce(b.student_id::text, 'nobody'), coalesce(b.guardian_id::text, 'nobody'), b.tutor_id, b.status)
      from public.bookings b where b.status in ('pending', 'confirmed')));
end;
$$;

grant usage on schema authority to authenticated;
grant execute on function authority.standing(uuid[]), authority.done_for_all(json),
  authority.waiting_act(uuid, uuid, uuid, timestamptz), authority.set_requests(uuid, uuid, integer) to authenticated;
grant execute on function private.manages_student(uuid), private.my_staffed_students() to authenticated;

-- The email of an invitation goes out at once; its token is made of id and version.
create function authority.freeze_token() returns trigger language plpgsql volatile security definer as $$
begin
  new.token_sha256 := encode(sha256(convert_to(new.invitation_id || ' ' || new.version, 'UTF8')), 'hex');
  return new;
end;
$$;
create trigger invitation_secrets_authority_freeze before insert or update on private.invitation_secrets
  for each row execute function authority.freeze_token();

-- Days pass: everything lies that much further back. Lessons one by one, so that none meets another.
create function authority.pass(p_days integer) returns void language plpgsql volatile as $$
declare
  v_table record;
  v_span interval := make_interval(days => p_days);
  v_booking_id uuid;
begin
  -- Windows of the past count nothing.
  delete from private.rate_limits;
  for v_booking_id in select b.id from public.bookings b order by b.starts_at loop
    update public.bookings set starts_at = starts_at - v_span, ends_at = ends_at - v_span where id = v_booking_id;
  end loop;
  for v_table in
    select c.oid::regclass as name,
           string_agg(format('%1$I = %1$I - $1', a.attname), ', ') as moved
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and n.nspname in ('public', 'private', 'auth')
      and a.atttypid in ('timestamptz'::regtype, 'date'::regtype)
      and c.relname not in ('audit_log', 'rate_limits')
      and not (c.relname = 'bookings' and a.attname in ('starts_at', 'ends_at'))
    group by c.oid
  loop
    execute format('update %s set %s', v_table.name, v_table.moved) using v_span;
  end loop;
end;
$$;

-- A copy of all rows, and a function that brings them back.
create schema kept;
create function authority.remember() returns void language plpgsql volatile as $$
declare
  v_table record;
  v_body text := '';
begin
  for v_table in
    select c.oid::regclass as name, n.nspname || '_' || c.relname as copy,
           (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'private', 'auth', 'storage')
  loop
    execute format('create table kept.%I as select %s from %s', v_table.copy, v_table.columns, v_table.name);
    v_body := v_body || format('delete from %s;', v_table.name);
    execute format('select %L where exists (select from kept.%I)',
                   format('insert into %s (%s) overriding system value select * from kept.%I;', v_table.name, v_table.columns, v_table.copy),
                   v_table.copy) into v_table.columns;
    v_body := v_body || coalesce(v_table.columns, '');
  end loop;
  execute format(
    'create function authority.reset() returns void language plpgsql volatile as %L', 'begin ' || v_body || ' end');
end;
$$;
`;

export class Stage {
  readonly sql: postgres.Sql;
  readonly #reset: postgres.Sql;

  private constructor(sql: postgres.Sql, reset: postgres.Sql) {
    this.sql = sql;
    this.#reset = reset;
  }

  /** A database of its own, with what stands there when every story begins. */
  static async open(database: Database, world: string[]): Promise<Stage> {
    const clone = await database.createDatabase();
    const sql = postgres(clone.superuserUrl, { max: 1, onnotice: () => undefined });
    // Going back to the beginning fires no trigger. In a session of its own: a change of the role of
    // replication throws away every plan of the session.
    const reset = postgres(clone.superuserUrl, {
      max: 1,
      connection: { session_replication_role: "replica" },
      onnotice: () => undefined,
    });
    const stage = new Stage(sql, reset);
    await sql.unsafe(setUp);
    for (const statement of world) await sql.unsafe(statement);
    await sql`select authority.remember()`;
    return stage;
  }

  /** As the person behind the account, or as the console. */
  async act(userId: string | undefined, statement: string): Promise<Answer> {
    const [row] = await this.sql`select authority.act(${userId ?? null}, ${statement}) as answer`;
    return Answer.parse(row?.["answer"]);
  }

  /** `who`: profiles that are asked themselves, which takes the most time. */
  async observe(who: readonly string[]): Promise<Observed> {
    const [row] = await this.sql`select authority.observe(${[...who]}) as observed`;
    return Observed.parse(row?.["observed"]);
  }

  async pass(days: number): Promise<Answer> {
    await this.#reset`select authority.pass(${days})`;
    return { result: undefined };
  }

  async reset(): Promise<void> {
    await this.#reset`select authority.reset()`;
  }

  async close(): Promise<void> {
    await Promise.all([this.sql.end(), this.#reset.end()]);
  }
}
