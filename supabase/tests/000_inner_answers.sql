-- What the functions inside answer about every bystander, as text: those that only read, for many
-- arguments and callers, and those that write, for some, undone. A call often asks them about people for
-- whom one condition decides and hides the others; here each condition decides for somebody. Runs first
-- and commits.

-- Which values of a parameter are tried, with a label for each; none if the function is not tried.
create or replace function tests.inner_values(p_parameter text, p_type oid) returns table (label text, value text)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: reads every table.
declare
  v_type text := regexp_replace(format_type(p_type, null), '^public\.', '');
  v_tables text[] := '{class:classes,campus:campuses,school:schools,organization:organizations,course:courses,event:communication_events,'
    'invitation:invitations,restriction:contact_restrictions,import:roster_imports,run:sync_runs,integration:student_integration_links,booking:bookings,'
      'enrollment:enrollments,export:exports,privacy_request:privacy_requests,group:student_groups,act:group_acts,goal:goals,endpoint:webhook_endpoints,'
      'sms:sms_outbox}';
  v_table text;
  v_texts text[];
begin
  if v_type in ('uuid', 'uuid[]') then
    v_table := (select split_part(t, ':', 2) from unnest(v_tables) t where p_parameter ~ ('^p_' || split_part(t, ':', 1) || '_ids?$'));
    if p_parameter in ('p_known', 'p_except', 'p_child_ids') then
      return query select '{}', '''{}''::uuid[]';
      return;
    elsif p_parameter ~ '^p_(lease|subject|entity|request|revocation|broadcast|email|user|objected_by)_id$|^p_value$|^p_ids$' then
      return;
    end if;
    return query
      select l.label, format(case v_type when 'uuid' then 'tests.labeled(%L)' else 'array[tests.labeled(%L)]' end, l.label)
      from tests.labels l
      where case when v_table is not null then l.label ~ ('^' || v_table || ' \d+$')
                 when p_parameter = 'p_link_id' then exists (select from public.profile_graph g where g.id = l.id) and l.label !~ 'Una|Uma|Udo|Ugo'
                 when p_parameter = 'p_thread_id' then exists (select from public.threads t where t.id = l.id)
                 when p_parameter in ('p_id', 'p_scope_id') then l.label ~ '^(classes|campuses|schools|organizations|privacy_requests) \d+$'
                 when p_parameter = 'p_placeholder_id' then l.label = any ('{Bystander kid,Una One,Ursa,Gil Guardian}')
                 else l.label = any ('{gus,two,gwen,greg,grace,sid,sia,sol,sue,tut,tom,age,mae,tea,max,rhea,rob,ada,Bystander kid,Una One,Ursa}') end
      order by length(l.label), l.label;
  elsif v_type = 'private.email_outbox' then
    -- Every email as if it were for somebody else, or about another student.
    return query
      with known as (
        select e.template, e.ctid as place, row_number() over (
          partition by e.template order by tests.plain(row(e.recipient_id, e.student_id, e.subject_id, e.data)::text)) as n
        from private.email_outbox e
      )
      select format('%s %s for %s', k.template, k.n, x.label), format(
        '(select jsonb_populate_record(t, jsonb_build_object(%L, tests.labeled(%L))) from private.email_outbox t where t.ctid = %L)', x.name, x.label, k.place)
      from known k
      cross join (select 'recipient_id', r from unnest('{gus,gwen,greg,grace,sid,sol,tut,tom,age,mae,max,rhea,rob,ada}'::text[]) r
                  union all select 'student_id', s from unnest('{sia,sol,Bystander kid}'::text[]) s) x(name, label)
      order by k.template, k.n, x.name, x.label;
  elsif (select c.relkind = 'r' from pg_type t join pg_class c on c.oid = t.typrelid where t.oid = p_type) then
    v_table := (select t.typrelid::regclass::text from pg_type t where t.oid = p_type);
    -- What a roster has made has its order from random ids.
    return query execute format($f$
      select x.label, x.value from (
        select coalesce((select l.label from tests.labels l where l.id::text = to_jsonb(t) ->> 'id'), %L || ' ' || row_number()
          over (order by t.ctid)) as label,
               format('(select t from %s t where t.ctid = %%L)', t.ctid) as value
        from %s t) x
      where x.label !~ 'Una|Uma|Udo|Ugo' order by length(x.label), x.label limit 80 $f$, v_table, v_table, v_table);
  elsif (select t.typtype = 'e' from pg_type t where t.oid = p_type) then
    -- Of many values some: a new error moves no answers.
    return query select e.enumlabel::text, format('%L', e.enumlabel) from pg_enum e
      where e.enumtypid = p_type and (v_type <> 'error_code' or e.enumlabel in ('rate.limited', 'guardian.not_linked')) order by e.enumsortorder;
  else
    v_texts := case
      when v_type = 'boolean' then '{true,false}'
      -- Since the people of the tests came, no clock stands between them.
      when v_type = 'timestamp with time zone' and p_parameter = 'p_since' then '{''-infinity'',''infinity''}'
      when v_type = 'timestamp with time zone' and p_parameter = 'p_until' then '{now() + interval ''30 days''}'
      when v_type = 'timestamp with time zone' then '{now(),now() + interval ''41 days''}'
      when v_type = 'date' then '{current_date}'
      when v_type = 'guardian_right[]' then array['''{book}''', '''{view_progress,message}''', '''{}''']
      when v_type = 'text[]' then case p_parameter
        when 'p_sides' then array['''{client}''', '''{guardian}''', '''{tutor}''', '''{client,guardian,tutor}''']
        when 'p_sourced_ids' then array['''{u1,p1,t1}''', '''{e1,e2,e3,e4,e5}''', '''{c1,k1,k2}''', '''{o1,c2,k3}''']
        when 'p_guardians' then array['''{p1,p1}'''] when 'p_students' then array['''{u1,u2}''']
        when 'p_addresses' then array['''{nobody@bystander.example}''', '''{gus@bystander.example,graceful@bystander.example}'''] end
      when p_parameter = 'p_hash' then array(
        select format('private.address_hash(%L)', a.address)
        from (select v.address from private.verified_addresses v union values ('gustav@bystander.example')) a(address) order by 1)
      when v_type = 'text' then case p_parameter
        when 'p_level' then '{''organization'',''school'',''campus'',''class''}'::text[] when 'p_scope_level'
          then '{''organization'',''school'',''campus'',''class''}'
        when 'p_mode' then '{''cancel'',''unassign''}' when 'p_side' then '{''guardian'',''staff'',null}'
        when 'p_channel' then '{''in_app'',''email''}' when 'p_template' then '{''INVITATION'',''LINK_CHANGED'',''BOOKING_CHANGED''}'
        when 'p_resource' then '{''course'',''assignment'',''submission''}' when 'p_external_id' then '{''c1'',''c2'',''a1'',''a4'',''s4''}'
        when 'p_created_via' then '{''invitation''}' when 'p_reason' then '{''Reason''}'
        else case when p_parameter in ('p_address', 'p_email', 'p_phone') then array(
          select format('%L', x) from (select v.address from private.verified_addresses v union select i.invitee_email from public.invitations i
            union values ('gustav@bystander.example'), ('+4930100077'), ('nobody@bystander.example'), ('graceful@bystander.example')) a(x)
          where x is not null order by x) end end
      end;
    return query select v, v from unnest(v_texts) with ordinality u(v, n) order by n;
  end if;
end;
$$;

-- The arguments with which a function is tried: all combinations, or so many of them evenly. Of 0, whether
-- there are any.
create or replace function tests.inner_arguments(p_function oid, p_most integer) returns table (label text, arguments text)
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: as above.
declare
  v_function pg_catalog.pg_proc;
  v_labels jsonb := '[]';
  v_values jsonb := '[]';
  v_some record;
  v_count numeric := 1;
  v_number numeric;
  v_last integer := 0;
  i integer;
  k integer;
begin
  select p.* into v_function from pg_proc p where p.oid = p_function;
  for i in 1 .. v_function.pronargs loop
    select jsonb_agg(x.label) as labels, jsonb_agg(v_function.proargnames[i] || ' => ' || x.value) as tried
    into v_some from tests.inner_values(v_function.proargnames[i], v_function.proargtypes[i - 1]) x;
    if v_some.labels is null then
      exit when i > v_function.pronargs - v_function.pronargdefaults;
      return;
    end if;
    v_labels := v_labels || jsonb_build_array(v_some.labels);
    v_values := v_values || jsonb_build_array(v_some.tried);
    v_count := v_count * jsonb_array_length(v_some.labels);
    v_last := v_last + 1;
  end loop;
  -- A combination is a number with one digit for each parameter.
  for k in 0 .. least(v_count, greatest(p_most, 1)) - 1 loop
    v_number := case when v_count <= p_most then k else trunc(k * v_count / greatest(p_most, 1)) end;
    label := null;
    arguments := null;
    for i in reverse v_last - 1 .. 0 loop
      label := concat_ws(', ', v_labels -> i ->> mod(v_number, jsonb_array_length(v_labels -> i))::integer, label);
      arguments := concat_ws(', ', v_values -> i ->> mod(v_number, jsonb_array_length(v_labels -> i))::integer, arguments);
      v_number := div(v_number, jsonb_array_length(v_labels -> i));
    end loop;
    label := coalesce(label, '');
    arguments := coalesce(arguments, '');
    return next;
  end loop;
end;
$$;

-- What a function that only reads answers to a caller, who may not call it without this definer.
create or replace function tests.inner_outcome(p_statement text) returns text
language plpgsql volatile security definer set search_path = ''
as $$
-- Definer: the functions inside are closed; the claims stay those of the caller.
declare
  v_row record;
  v_rows text[] := '{}';
  v_said text;
begin
  for v_row in execute p_statement loop
    v_rows := v_rows || jsonb_strip_nulls(to_jsonb(v_row))::text;
  end loop;
  v_said := coalesce((select string_agg(tests.plain(r), ' ' order by tests.plain(r)) from unnest(v_rows) r), '');
  return case when v_said in ('', '{}') then 'nothing' when length(v_said) <= 60 then v_said
              else cardinality(v_rows) || ' × ' || left(md5(v_said), 6) end;
exception when others then
  return left(tests.plain(sqlerrm), 60);
end;
$$;

-- By caller, then by outcome: for which arguments.
create or replace function tests.inner_answers(p_function text) returns text
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_function oid := p_function::regprocedure;
  v_name text := (select p.pronamespace::regnamespace || '.' || p.proname from pg_proc p where p.oid = v_function);
  v_is_write boolean := (select p.provolatile = 'v' from pg_proc p where p.oid = v_function);
  v_count integer := (select count(*) from pg_proc p, unnest(p.proargtypes) t where p.oid = v_function and t = 'uuid'::regtype);
  -- Ids of a list stand in the order of their labels: those that a roster has made are random.
  v_statement text := (
    select case when p.prorettype = 'uuid[]'::regtype
                then format('select array(select i from unnest(%%s(%%s)) i order by tests.plain(i::text)) as %I', p.proname)
                else 'select * from %s(%s)' end
    from pg_proc p where p.oid = v_function);
  v_asks_who boolean := (select p.prosrc ~ '\m(me|(my|require|is|manages|seen|shown|may|actor)_\w+|current_setting)\(' from pg_proc p where p.oid = v_function);
  v_is_email boolean := p_function ~ 'private\.email_outbox';
  v_most integer := case when v_is_write then 60 when v_is_email then 1500 when v_count > 1 then 300 else 60 end;
  v_person text;
  v_try record;
  v_outcomes jsonb;
  v_outcome text;
  v_text text;
  v_answers jsonb := '{}';
begin
  foreach v_person in array case when v_is_write or v_is_email or not v_asks_who then '{console}' when v_count > 1 then '{gus,two,mae,tut,ada,console}'
    else tests.everybody() end loop
    v_outcomes := '{}';
    if not v_is_write then
      perform tests.act_as(v_person);
    end if;
    for v_try in select x.label, x.arguments from tests.inner_arguments(v_function, v_most) x loop
      v_outcome := case when v_is_write then tests.outcome(v_person, format('select %s(%s) as done', v_name, v_try.arguments))
                        else tests.inner_outcome(format(v_statement, v_name, v_try.arguments)) end;
      v_outcomes := v_outcomes || jsonb_build_object(v_outcome, coalesce(v_outcomes ->> v_outcome || '; ', '') || v_try.label);
    end loop;
    perform tests.clear_authentication();
    v_text := (select string_agg('  ' || o.key || case when o.value = '' then '' else ' ← ' || case when length(o.value) <= 400 then o.value
                 else left(o.value, 80) || ' … ' || left(md5(o.value), 6) end end, E'\n' order by o.key) from jsonb_each_text(v_outcomes) o);
    v_answers := v_answers || jsonb_build_object(v_text, coalesce(v_answers ->> v_text || ' ', '') || v_person);
  end loop;
  return (select string_agg(a.value || E'\n' || a.key, E'\n' order by a.value) from jsonb_each_text(v_answers) a);
end;
$$;

create or replace function tests.inner_functions() returns setof regprocedure
language sql stable security definer set search_path = ''
as $$
  -- Definer: as above.
  select p.oid::regprocedure from pg_proc p
  where p.pronamespace = 'private'::regnamespace and p.prokind = 'f' and p.provolatile <> 'i' and p.prorettype <> 'trigger'::regtype
    -- A call of the same name answers for it; the others change settings, depend on time or the server alone, or make functions.
    and not exists (select from pg_proc q where q.pronamespace = 'public'::regnamespace and q.proname = p.proname)
    and p.proname !~ '^(set_|begin_|due_digest_zones$|purge_|expose$|audit|fail$|merge_emails$|ensure_live_policy$|invoke_|check_request$|is_(syncing|quiet|'
      'importing|lapsing)$|announced$|place_of_data$|adopting_id$|request_key$|storage_operation$|voices_of$)'
    and exists (select from tests.inner_arguments(p.oid, 0));
$$;
