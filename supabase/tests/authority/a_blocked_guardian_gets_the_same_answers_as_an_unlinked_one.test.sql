begin;
select plan(8);

-- Two guardians whose links have ended: Bob was blocked, Eve just unlinked. All they can ask is asked
-- of both, and the answers compared.
select tests.create_users('bob', 'eve', 'charlie: student', 'dana: tutor');
select tests.keep('bob', tests.link('bob', 'charlie'));
select tests.keep('eve', tests.link('eve', 'charlie'));
select tests.authenticate_as('charlie');
select public.block_guardian(tests.the('bob'));
select public.unlink_student(tests.the('eve'));
select tests.clear_authentication();
select tests.forget_news();

create function pg_temp.hears(p_who text) returns setof text
language plpgsql as $$
declare
  v_call text;
  v_relation text;
  v_text text;
  v_calls text[] := array[
    $c$ select public.unlink_student(tests.the($1)) $c$, $c$ select public.unlink_student(tests.the($1), 'cancel') $c$,
    $c$ select public.update_link(tests.the($1), 'FATHER') $c$, $c$ select public.block_guardian(tests.the($1)) $c$,
    $c$ select public.unblock_guardian(tests.id('charlie')) $c$, $c$ select public.confirm_guardian(tests.the($1), true) $c$,
    $c$ select public.set_date_of_birth(tests.id('charlie'), '2010-01-01') $c$,
    $c$ select public.set_primary_guardian(tests.the($1)) $c$, $c$ select public.admin_link_student(tests.id($1), tests.id('charlie')) $c$,
    $c$ select public.student_parents(tests.id('charlie')) $c$, $c$ select public.guardian_children(tests.id($1)) $c$,
    $c$ select public.validate_link(tests.id($1), tests.id('charlie')) $c$,
    $c$ select public.create_booking(tests.id('dana'), now() + interval '1 day', now() + interval '25 hours', 'Algebra', tests.id('charlie')) $c$,
    $c$ select r.kind, r.invitee_email, r.relation, r.rights, r.status, r.expires_at, r.sent_at, r.send_count, r.responded_at
        from public.add_student('charlie@example.com', null, true) r $c$,
    $c$ select public.add_student('charlie@example.com', null, true) $c$,
    $c$ select r.status, r.send_count, r.responded_at from public.resend_invitation((select id from public.my_invitations)) r $c$,
    $c$ select r.status, r.send_count from public.revoke_invitation((select id from public.my_invitations)) r $c$];
begin
  perform tests.authenticate_as(p_who);
  foreach v_call in array v_calls loop
    begin
      execute format('select string_agg(x::text, chr(10)) from (%s) x', replace(v_call, '$1', quote_literal(p_who))) into v_text;
      return next trim(v_call) || ' -> ' || coalesce(v_text, 'nothing');
    exception when others then
      return next trim(v_call) || ' -> ' || sqlstate || ' ' || sqlerrm;
    end;
  end loop;
  for v_relation in
    select c.oid::regclass::text from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and has_table_privilege('authenticated', c.oid, 'select') order by 1
  loop
    execute format('select count(*)::text from %s', v_relation) into v_text;
    return next v_relation || ' -> ' || v_text;
  end loop;
end;
$$;
grant execute on function pg_temp.hears(text) to public;

create temporary table heard as select 'bob' as who, h.* from pg_temp.hears('bob') with ordinality h(line, number);
select tests.clear_authentication();
insert into heard select 'eve', h.* from pg_temp.hears('eve') with ordinality h(line, number);
select tests.clear_authentication();

select cmp_ok((select count(*)::int from heard), '>=', 50, 'At least fifty answers were compared');
select is_empty(
  $$ select b.line, e.line from heard b join heard e using (number) where b.who = 'bob' and e.who = 'eve' and b.line <> e.line $$,
  'A blocked guardian and an unlinked one get identical answers');
select isnt_empty($$ select from heard where who = 'bob' and line like '%add_student%pending%' $$,
  'An invitation is an ordinary pending one');
select is_empty($$ select from heard where who = 'bob' and (line like '%not_available%' or line like '%BLOCKED%') $$,
  'No answer to the blocked guardian reveals the block');

-- Only Eve's invitation arrives.
select tests.authenticate_as('charlie');
select results_eq('select inviter_id from public.my_invitations', $$ values (tests.id('eve')) $$,
  'The student receives only the unlinked guardian''s invitation');
select tests.clear_authentication();
select is((select count(*)::int from private.email_outbox o join public.invitations i on i.id = o.subject_id where i.inviter_id = tests.id('bob')), 0,
  'No email goes out for the blocked guardian''s invitation');
select isnt((select count(*)::int from private.email_outbox o join public.invitations i on i.id = o.subject_id where i.inviter_id = tests.id('eve')), 0,
  'An email goes out for the unlinked guardian''s invitation');
select results_eq('select status::text from public.profile_graph', $$ values ('BLOCKED') $$,
  'The block outlasts the blocked guardian''s attempts');

select * from finish();
rollback;
