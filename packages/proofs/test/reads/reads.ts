// The same questions put to the database: one function, run as a signed-in person without any filter
// of a client, answers what every table, view and list shows them.
import type postgres from "postgres";
import type { Sight } from "./model.ts";

const thread = `concat_ws(' ', thread_id, my_side, can_send::text, (other_name is not null)::text,
                         coalesce(last_message_preview, '-'), unread_count, other_read_seq, (pinned_at is not null)::text)`;

const numbers = ["students", "lessons", "attended", "missed", "grades", "goals_reached"]
  .map((number) => `coalesce(${number}::text, '-')`)
  .join(" || ' ' || ");
const sums = ["lessons", "attended", "missed", "grades", "goals_reached"]
  .map((number) => `coalesce(sum(${number})::text, '-')`)
  .join(", ");
const statistics = (by: string) =>
  `public.list_statistics(${by}, p_from => current_date - 364, p_until => current_date, p_limit => 200)`;

/** Whether a title is only the name of the platform. */
const told = (title: string) => `case when ${title} = 'Khan Academy' then ' by another' else '' end`;

/** What names a row, by table or view. Views that hide columns say what they show. */
export const relations: Record<string, string> = {
  profiles: "id",
  profile_details: "profile_id",
  profile_roles: "profile_id || ' ' || role",
  my_profile: "id",
  tutors: "profile_id",
  profile_graph: "id",
  my_students: "link_id || ' ' || array_to_string(rights, ',') || ' ' || (email is not null)",
  my_blocks: "guardian_id",
  my_blocked_contacts: "profile_id",
  my_guardians: "link_id || ' ' || status || ' ' || array_to_string(rights, ',')",
  my_clients: "link_id",
  my_agents: "link_id",
  my_client_students: "client_id || ' ' || student_id || ' ' || (client_name is not null)",
  bookings: "id",
  my_bookings: `concat_ws(' ', id, my_side, coalesce(client_id::text, '-'), coalesce(student_id::text, '-'), (client_name is not null)::text, (student_name is not null)::text,
                          (tutor_name is not null)::text)`,
  invitations: "id",
  my_invitations: "id || ' ' || direction",
  notifications: "id",
  notification_preferences: "key",
  threads: "id",
  messages: "id",
  thread_messages: "id",
  thread_receipts: "thread_id || ' ' || side || ' ' || up_to_seq",
  thread_marks: "thread_id",
  my_reports: "message_id || ' ' || case_id",
  my_concerns: "case_id",
  my_privacy_requests: "concat_ws(' ', id, status)",
  my_erasure_notices: "concat_ws(' ', id, (objected_at is not null)::text)",
  my_exports: "concat_ws(' ', id, side, status, jsonb_array_length(files))",
  my_groups: "concat_ws(' ', id, is_own::text, student_count, coalesce(shared_count::text, '-'))",
  my_group_students: "group_id || ' ' || student_id",
  my_group_shares: "group_id || ' ' || profile_id",
  my_group_acts: "concat_ws(' ', id, (group_name is not null)::text, total)",
  my_group_act_students:
    "concat_ws(' ', act_id, position, coalesce(student_id::text, '-'), coalesce(thread_id::text, '-'))",
  my_group_attendance: "concat_ws(' ', group_id, student_id, kind, subject_id)",
  my_group_grades: `concat_ws(' ', group_id, student_id, submission_id) || ${told("title")} || ${told("course_title")}`,
  my_assignment_students: "assignment_id || ' ' || student_id",
  consent_texts: "purpose || ' ' || locale",
  my_consents: `concat_ws(' ', student_id, purpose, coalesce(state::text, '-'), (ends_at is not null)::text, coalesce(own_decision::text, '-'),
                         may_give::text, may_withdraw::text)`,
  my_consent_entries: "id",
  my_pause: `state || ' ' || (select coalesce(string_agg(g ->> 'link_id', ',' order by g ->> 'link_id'), '') from jsonb_array_elements(guardians) g)`,
  my_goals: `concat_ws(' ', id, author_side, (author_name is not null)::text, is_own::text, can_change::text, can_drop::text,
               can_record::text)`,
  my_goal_milestones: "id",
  my_access_log: `concat_ws(' ', student_id, case category when 'messages_read' then 'thread.reviewed' else 'threads.found' end, reader,
                           to_char(accessed_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'))`,
  my_disclosures: "id",
  my_threads: thread,
  organizations: "id",
  schools: "id",
  campuses: "id",
  classes: "id",
  class_students: "class_id || ' ' || student_id",
  memberships: "id",
  my_memberships: "id",
  communication_events: "id",
  my_events: "id",
  my_notifications: "id",
  event_acknowledgements: "event_id",
  courses: "id",
  enrollments: "id",
  my_course_students: "id",
  assignments: "id",
  live_classes: "id",
  submissions: "id",
  live_class_registrations: "live_class_id || ' ' || student_id",
  point_entries: "id",
  activity_days: "student_id || ' ' || day",
  badges: "id",
  student_badges: "student_id || ' ' || badge_id",
  certificates: "id",
  my_integrations: "id || ' ' || (external_account is not null)",
  sync_runs: "id",
  my_sync_runs: "id",
};

/** Tables and views that everybody reads alike, each with the reason. */
export const notAsked: Record<string, string> = {
  my_notification_preferences: "every key there is, with one's own switches",
  my_calendar_feed: "one's own row, through a function that asks for nobody else's",
  my_push_subscriptions: "one's own rows, through a function that asks for nobody else's",
};

const questions = Object.entries(relations).map(
  ([name, key]) => `return query select '${name}', (${key})::text from public.${name};`,
);

const contact = (row: string) =>
  `${row}.profile_id || ' ' || case when ${row}.role in ('PARENT', 'STUDENT') then ${row}.role::text else 'STAFF' end || ' ' || ${row}.student_id || ' ' || coalesce(${row}.thread_id::text, '-')`;

/** The rows of a list in each of the reader's groups. */
const inGroups = (list: string, key: string) =>
  `return query select 'list_${list}_in_group', g.id || ' ' || ${key}
     from public.my_groups g cross join lateral public.list_${list}_in_group(g.id) l;`;

/** Lives in a scratch schema beside the application's; the loop asks about every person there is. */
export const setUp = `
create schema oracle;
grant usage on schema oracle to anon, authenticated;
create function oracle.everybody() returns setof uuid
language sql stable security definer set search_path = '' as 'select id from public.profiles order by id';
create function oracle.classes() returns setof uuid
language sql stable security definer set search_path = '' as 'select id from public.classes order by id';
create function oracle.seen() returns table (relation text, key text)
language plpgsql volatile security invoker set search_path = ''
as $$
#variable_conflict use_column
declare
  v_id uuid;
  v_page jsonb;
begin
  ${questions.join("\n  ")}
  perform set_config('storage.operation', 'storage.object.get_authenticated', true);
  return query select 'files', o.bucket_id || ' ' || o.name from storage.objects o;
  -- Nothing is signed: a signed address would outlive the reader's standing.
  perform set_config('storage.operation', 'storage.object.sign', true);
  return query select 'files to sign', o.bucket_id || ' ' || o.name from storage.objects o;
  -- Calls refuse an account that has ended; what is left is what no longer stands behind a session.
  begin
    return query select 'list_contacts', ${contact("c")} from public.list_contacts(p_limit => 200) c;
    return query select 'list_threads', ${thread} from public.list_threads(p_limit => 200);
    return query select 'newest_threads', concat_ws(' ', thread_id, unread_count, other_read_seq)
      from public.newest_threads(p_limit => 200);
    return query select 'list_messages', m.id::text
      from public.newest_threads(p_limit => 200) t cross join lateral public.list_messages(t.thread_id, p_limit => 200) m;
    return query select 'list_statistics', coalesce(s.part_id::text, 'all') || ' ' || ${numbers}
      from (select * from ${statistics("null")} union all select * from ${statistics("'student'")}
            union all select * from ${statistics("'group'")} union all select * from ${statistics("'course'")}
            union all select * from ${statistics("'class'")}) s;
    return query select 'list_statistics', 'weeks ' || concat_ws(' ', ${sums})
      from ${statistics("'week'")} s;
    ${inGroups("students", "l.student_id::text")}
    ${inGroups("client_students", "l.client_id || ' ' || l.student_id")}
    ${inGroups("enrollments", "l.id::text")}
    ${inGroups("bookings", "l.id::text")}
    ${inGroups("goals", "l.id::text")}
    ${inGroups("contacts", contact("l"))}
    return query select 'list_reports', c.case_id || ' ' || c.report_count from public.list_reports(true, 200) c;
    return query select 'list_privacy_requests', r.privacy_request_id::text from public.list_privacy_requests(true, 200) r;
  exception
    when sqlstate 'PT401' then return;
    when sqlstate 'PT403' then
      if sqlerrm <> 'account.paused' then
        raise;
      end if;
      return;
  end;
  for v_id in select c from oracle.classes() c loop
    begin
      return query select 'list_roster_in_group', g.id || ' ' || v_id || ' ' || l.student_id
        from public.my_groups g cross join lateral public.list_roster_in_group(v_id, g.id) l;
    exception when sqlstate 'PT404' then null;
    end;
  end loop;
  for v_id in select e from oracle.everybody() e loop
    begin
      v_page := public.child_overview(v_id)::jsonb;
      return query select 'child_overview', v_id::text;
      return query select 'child_overview_rows', v_id || ' ' || row.what from (
        select 'course ' || (c ->> 'course_id') || ${told("c ->> 'title'")} from jsonb_array_elements(v_page -> 'courses') c
        union all select 'grade ' || (g ->> 'submission_id') || ${told("g ->> 'title'")} || ${told("g ->> 'course_title'")}
          from jsonb_array_elements(v_page -> 'recent_grades') g
        union all select 'badge ' || (b ->> 'badge_id') from jsonb_array_elements(v_page #> '{gamification,badges}') b
        union all select 'certificate ' || (c ->> 'certificate_id') from jsonb_array_elements(v_page -> 'certificates') c
        union all select 'goal ' || (c ->> 'goal_id') from jsonb_array_elements(v_page -> 'goals') c
        union all select 'points ' || (v_page #>> '{gamification,total_points}')) row(what);
    exception when sqlstate 'PT404' or sqlstate 'PT403' then null;
    end;
    begin
      return query select 'student_parents', v_id || ' ' || p.guardian_id from public.student_parents(v_id) p;
      return query select 'student_parents', v_id || ' allowed';
    exception when sqlstate 'PT404' or sqlstate 'PT403' then null;
    end;
    begin
      return query select 'guardian_children', v_id || ' ' || p.student_id from public.guardian_children(v_id) p;
      return query select 'guardian_children', v_id || ' allowed';
    exception when sqlstate 'PT404' or sqlstate 'PT403' then null;
    end;
  end loop;
end;
$$;
-- As a person, and afterwards as the console again.
create function oracle.acting(p_profile_id uuid, p_statement text) returns void
language plpgsql volatile as $$
begin
  perform set_config('request.jwt.claims', json_build_object('role', 'authenticated', 'sub',
    (select p.user_id from public.profiles p where p.id = p_profile_id))::text, true), set_config('role', 'authenticated', true);
  execute p_statement;
  perform set_config('role', 'none', true), set_config('request.jwt.claims', '', true);
end;
$$;
-- One after the other; what is refused leaves nothing behind.
create function oracle.attempt(p_statements text[], p_as uuid) returns table (number integer, error text)
language plpgsql volatile as $$
begin
  for v_number in 1 .. cardinality(p_statements) loop
    begin
      if p_as is null then
        execute p_statements[v_number];
      else
        perform oracle.acting(p_as, p_statements[v_number]);
      end if;
    exception when others then
      number := v_number;
      error := sqlstate || ' ' || sqlerrm;
      return next;
    end;
  end loop;
end;
$$;
revoke execute on function oracle.attempt(text[], uuid), oracle.acting(uuid, text) from public;
grant execute on function oracle.seen(), oracle.everybody(), oracle.classes() to anon, authenticated`;

/** Everything that the account behind the claims reads. Afterwards the console is itself again. */
export async function look(tx: postgres.TransactionSql, userId: string): Promise<Sight> {
  const claims = JSON.stringify({ sub: userId, role: "authenticated" });
  await tx`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${claims}, true)`;
  const rows = await tx<{ relation: string; key: string }[]>`select relation, key from oracle.seen()`;
  await tx`select set_config('role', 'none', true), set_config('request.jwt.claims', '', true)`;
  const sight: Sight = new Map();
  for (const { relation, key } of rows) {
    const seen = sight.get(relation);
    if (seen) seen.add(key);
    else sight.set(relation, new Set([key]));
  }
  return sight;
}
