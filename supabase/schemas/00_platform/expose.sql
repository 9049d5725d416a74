-- Exposing a function: the one declaration that makes a private function a call of the API. A function
-- without it stays closed.

-- Functions ---------------------------------------------------------------------------------------

create function private.expose(
  p_function text, p_audience text, p_comment text, p_repeatable boolean default false, p_shown text default null)
returns void
language plpgsql volatile security invoker set search_path = ''
as $$
declare
  v_proc pg_catalog.pg_proc;
  v_names text;
  v_call text;
  v_identity text;
  v_result text;
  v_answer text;
  v_checks text;
begin
  select p.* into strict v_proc
  from pg_catalog.pg_proc p
  where p.pronamespace = 'private'::regnamespace and p.proname = p_function;
  v_identity := pg_get_function_identity_arguments(v_proc.oid);
  select string_agg(a.name, ', ' order by a.position) into v_names
  from unnest(v_proc.proargnames) with ordinality a(name, position)
  where v_proc.proargmodes is null or v_proc.proargmodes[a.position] = 'i';
  select string_agg(
    format('if array_ndims(%1$I) > 1 then perform private.refuse_nested(%1$L); end if; ', a.name), ''
    order by a.position) into v_checks
  from unnest(v_proc.proargnames) with ordinality a(name, position)
  join pg_catalog.pg_type t on t.oid = v_proc.proargtypes[a.position - 1] and t.typcategory = 'A';
  v_checks := case when p_audience = 'everyone' then coalesce(v_checks, '') else '' end;
  v_call := format('private.%I(%s)', p_function, coalesce(v_names, ''));
  if p_shown is not null then
    v_call := format('private.%I(%s)', p_shown, v_call);
  end if;
  v_result := pg_get_function_result(v_proc.oid);
  if p_repeatable then
    -- The answer as JSON: the one of the first time, or that of doing it now.
    v_answer := format(
      'coalesce(private.repeated(%1$L, v_input), private.remembered(%1$L, v_input, (%2$s)))', p_function,
      case when v_proc.proretset then format($f$select coalesce(jsonb_agg(to_jsonb(r)), '[]') from %s r$f$, v_call)
           when v_proc.prorettype = 'void'::regtype then format($f$select 'null'::jsonb from %s$f$, v_call)
           else format('to_jsonb(%s)', v_call) end);
  end if;
  execute format(
    'create function public.%I(%s) returns %s language plpgsql %s security invoker %s set search_path = %L as %L',
    p_function, pg_get_function_arguments(v_proc.oid), v_result,
    case v_proc.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end,
    case when v_proc.proretset then 'rows ' || v_proc.prorows::integer else '' end, '',
    case when p_repeatable then format(
           'declare v_input jsonb := jsonb_build_array(%s); begin %s%s; end;', v_names, v_checks,
           case when v_proc.prorettype = 'void'::regtype then format('perform %s', v_answer)
                when v_proc.prorettype = 'record'::regtype then
                  format('return query select * from jsonb_to_recordset(%s) a(%s)', v_answer,
                         substring(v_result from '^TABLE\((.*)\)$'))
                when v_proc.proretset then
                  format('return query select * from jsonb_populate_recordset(null::%s, %s)',
                         v_proc.prorettype::regtype, v_answer)
                when v_proc.prorettype = 'json'::regtype then format('return %s', v_answer)
                when not exists (select from pg_catalog.pg_class c where c.reltype = v_proc.prorettype) then
                  format($f$return (%s #>> '{}')::%s$f$, v_answer, v_proc.prorettype::regtype)
                else format($f$return jsonb_populate_record(null::%s, nullif(%s, 'null'))$f$,
                            v_proc.prorettype::regtype, v_answer) end)
         when v_proc.proretset then format('begin %sreturn query select * from %s; end;', v_checks, v_call)
         when v_proc.prorettype = 'void'::regtype then format('begin %sperform %s; end;', v_checks, v_call)
         else format('begin %sreturn %s; end;', v_checks, v_call) end);
  execute format(
    'comment on function public.%I(%s) is %L', p_function, v_identity,
    p_comment || case when p_repeatable
      then ' With an Idempotency-Key also validation.failed and request.mismatch.' else '' end);
  execute format('comment on function private.%I(%s) is %L', p_function, v_identity,
                 format('See public.%s.', p_function));
  execute format(
    'grant execute on function private.%1$I(%2$s), public.%1$I(%2$s) to %3$s', p_function, v_identity,
    case p_audience when 'everyone' then 'anon, authenticated, service_role'
                    when 'operations' then 'service_role' end);
end;
$$;
comment on function private.expose(text, text, text, boolean, text) is
  'Creates public.<function> as a wrapper of private.<function>, comments on both and grants them. '
  'p_audience: `everyone` (including anon, whose calls fail with auth.required) or `operations` (scheduled '
  'tasks and the secret key). p_repeatable: a command that would fail or act twice when it is sent again; '
  'with an Idempotency-Key it is done once (repeats.sql). p_shown: the private function of one row that '
  'leaves out of the answer what the caller may not see. A list that holds lists is refused here, for everyone: '
  'functions of arrays raise errors of their own about it.';

create function private.refuse_nested(p_name text) returns void
language plpgsql stable security definer set search_path = ''
as $$
-- Definer: called by every role. Nobody learns what is valid before they have signed in.
begin
  perform private.require_caller();
  perform private.fail('validation.failed', format('%s must be a list of single values.', p_name));
end;
$$;
comment on function private.refuse_nested(text) is
  'Refuses an argument that is a list of lists. Errors: auth.required, account.paused, validation.failed.';

grant execute on function private.refuse_nested(text) to anon, authenticated, service_role;
