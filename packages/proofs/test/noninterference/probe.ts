// Asks one viewer everything, in one database and one transaction, and leaves nothing behind.
import type postgres from "postgres";
import type { Relation } from "./catalogue.ts";
import { the } from "./names.ts";

/** A scratch schema. */
export const setUp = `
create schema probe;
grant usage, create on schema probe to postgres;
grant usage on schema probe to authenticated;
create table probe.old_mails (id uuid primary key);
create function probe.acting(p_id uuid, p_statement text) returns void
language plpgsql volatile as $$
begin
  perform set_config('request.jwt.claims', json_build_object('role', 'authenticated', 'sub', p_id)::text, true), set_config('role', 'authenticated', true);
  execute p_statement;
  perform set_config('role', 'none', true), set_config('request.jwt.claims', '', true);
end;
$$;
-- What reaches a person outside of any read: emails as they would be sent, live events, and what is left of limits.
create function probe.told(p_id uuid, p_is_new boolean default false) returns jsonb
language plpgsql volatile security definer as $$
declare
  v_claims text := current_setting('request.jwt.claims', true);
  v_told jsonb;
begin
  perform set_config('request.jwt.claims', '', true);
  set constraints public.bookings_90_announce_insert, public.bookings_90_announce_update immediate;
  delete from private.email_outbox o
  where o.recipient_id is distinct from p_id and o.to_email is distinct from (select u.email from auth.users u where u.id = p_id);
  if p_is_new then
    delete from private.email_outbox o using probe.old_mails m where m.id = o.id;
  end if;
  v_told := jsonb_build_object(
    'emails', (select coalesce(jsonb_agg(jsonb_build_object('template', c.template, 'data', c.data) order by c.template, c.data::text), '[]')
              from public.claim_emails(500, 60, now() + interval '1 day') c
              where c.to_email = (select u.email from auth.users u where u.id = p_id)),
    'live', (select coalesce(jsonb_agg(to_jsonb(s) order by to_jsonb(s)::text), '[]')
             from (select m.event, case when m.payload ->> 'id' = m.id::text then m.payload - 'id' else m.payload end as payload
                   from realtime.messages m where m.topic = 'user:' || p_id) s),
    'limits', (select coalesce(jsonb_agg(to_jsonb(l) - 'window_start' order by l.bucket, l.subject), '[]')
               from private.rate_limits l where l.subject like '%' || p_id || '%'));
  perform set_config('request.jwt.claims', v_claims, true);
  return v_told;
end;
$$;
create function probe.ask(p_id uuid, p_query text, p_is_followed boolean) returns jsonb
language plpgsql volatile as $$
declare
  v_answer jsonb;
  v_message text;
  v_detail text;
  v_hint text;
  v_count bigint;
begin
  begin
    perform set_config('request.jwt.claims', json_build_object('role', 'authenticated', 'sub', p_id)::text, true),
            set_config('role', 'authenticated', true);
    if p_query ~ '^(update|delete) ' then
      execute p_query;
      get diagnostics v_count = row_count;
      v_answer := jsonb_build_object('rows', v_count);
    else
      execute format('select coalesce(jsonb_agg(to_jsonb(x) order by to_jsonb(x)::text), ''[]'') from (%s) x', p_query) into v_answer;
    end if;
    if p_is_followed then
      v_answer := jsonb_build_object('answer', v_answer, 'sight', probe.sight(), 'told', probe.told(p_id, true));
    end if;
    raise exception 'probe.done';
  exception when others then
    get stacked diagnostics v_message = message_text, v_detail = pg_exception_detail, v_hint = pg_exception_hint;
    if v_message <> 'probe.done' then
      v_answer := jsonb_build_object('error', sqlstate, 'message', v_message, 'detail', v_detail, 'hint', v_hint);
    end if;
  end;
  return v_answer;
end;
$$;
-- Everything is as old as everything else, so that a time that moves is seen.
create function probe.age() returns void
language plpgsql volatile security definer set session_replication_role = 'replica' as $$
declare
  v_column record;
begin
  for v_column in
    select a.attrelid::regclass as relation, a.attname as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname in ('created_at', 'updated_at')
  loop
    execute format('update %s set %I = now() - interval ''10 days''', v_column.relation, v_column.name);
  end loop;
  delete from private.rate_limits;
  set constraints public.bookings_90_announce_insert, public.bookings_90_announce_update immediate;
  set constraints public.bookings_90_announce_insert, public.bookings_90_announce_update deferred;
  delete from realtime.messages;
  insert into probe.old_mails select id from private.email_outbox;
end;
$$;
-- What a world sent counts as news however long the machine takes to ask: changes_since looks back for seconds.
create function probe.keep_news() returns void
language sql volatile security definer as $$
  update realtime.messages set inserted_at = inserted_at + interval '10 minutes';
$$;
grant execute on all functions in schema probe to postgres;
revoke execute on function probe.acting(uuid, text) from public;
grant execute on function probe.told(uuid, boolean) to authenticated`;

/** Reads that follow a call that changed something. */
const followed =
  /^(my_(students|bookings|invitations|threads|integrations)|notifications|profile_graph|profiles)$/;

/** Every row of what a viewer reads, by relation. */
export function sightSql(relations: Relation[]): string {
  const rows = relations
    .filter(({ name }) => followed.test(name))
    .map(
      ({ name, columns }) =>
        `'${name}', (select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]') from (select ${columns.join(", ")} from ${name}) t)`,
    );
  return `create or replace function probe.sight() returns jsonb language plpgsql volatile security invoker as $$
    begin return jsonb_build_object(${rows.join(", ")}); end; $$;
    grant execute on function probe.sight() to authenticated`;
}

export type Question = { query: string; isFollowed: boolean };
export type Answer = { question: string; answer: unknown };

export async function ask(sql: postgres.ISql, viewer: string, questions: Question[]): Promise<Answer[]> {
  const rows = await sql.unsafe<{ answer: unknown }[]>(
    `select probe.ask(${the(viewer)}, q.query, q.followed) as answer
     from (select e ->> 'query' as query, (e ->> 'isFollowed')::boolean as followed, n
           from jsonb_array_elements($1::text::jsonb) with ordinality a(e, n) offset 0) q`,
    [JSON.stringify(questions)],
  );
  return rows.map(({ answer }, index) => ({
    question: questions[index]?.query ?? "",
    answer,
  }));
}
