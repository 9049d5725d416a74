begin;
select plan(9);

-- Rex was Mia's guardian and is restricted; Olga's link to Mia ended. Both make every possible call, and the
-- answers are compared.
select tests.create_users('rex: client, tutor, agent', 'olga: client, tutor, agent', 'bob');
select tests.create_user('mia', '{student}', null, true, '4915100000009');
select tests.create_user('dana', '{tutor}');
select tests.keep('link', tests.link('rex', 'mia'));
select tests.link('bob', 'mia');
select tests.agent('rex', 'bob');
select tests.agent('olga', 'bob');
update public.profile_graph set rights = '{view_progress}' where source_profile_id = tests.id('bob') and relationship_type = 'GUARDIAN';
select tests.keep('olgas_link', tests.link('olga', 'mia'));
insert into public.bookings (id, client_id, tutor_id, student_id, starts_at, ends_at, subject, status)
values ('00000000-0000-4000-8000-0000000000c1', tests.id('rex'), tests.id('dana'), tests.id('mia'), now() - interval '3 days', now() - interval '71 hours',
  'Algebra', 'confirmed'),
       ('00000000-0000-4000-8000-0000000000c2', tests.id('olga'), tests.id('dana'), tests.id('mia'), now() - interval '5 days', now() - interval '119 hours',
         'Algebra', 'confirmed');
select tests.keep('lesson_of_rex', '00000000-0000-4000-8000-0000000000c1'), tests.keep('lesson_of_olga', '00000000-0000-4000-8000-0000000000c2');
update public.bookings set status = 'completed', attendance = 'attended';
select tests.restrict('rex', 'mia');
delete from public.profile_graph where id = tests.the('olgas_link');
select tests.forget_news();

create function pg_temp.hears(p_who text) returns table (number bigint, line text)
language plpgsql as $$
declare
  v_call text;
  v_relation text;
  v_text text;
  v_calls text[] := array[
    'select public.validate_link(tests.id($1), tests.id(''mia''))', 'select public.validate_link(tests.id($1), tests.id(''mia''), ''book'')',
    'select public.validate_link(tests.id(''bob''), tests.id(''mia''))',
    'select public.unlink_student(tests.the(''link''))', 'select public.unlink_student(tests.the(''link''), ''cancel'')',
    'select public.update_link(tests.the(''link''), ''FATHER'')', 'select public.block_guardian(tests.the(''link''))',
    'select public.confirm_guardian(tests.the(''link''), true)', 'select public.unblock_guardian(tests.id(''mia''))',
    'select public.set_date_of_birth(tests.id(''mia''), ''2010-01-01'')',
    'select public.student_parents(tests.id(''mia''))', 'select public.guardian_children(tests.id($1))',
    'select public.guardian_children(tests.id(''mia''))', 'select public.set_link_rights(tests.the(''link''), ''{book}'')',
    'select public.create_booking(tests.id(''dana''), now() + interval ''1 day'', now() + interval ''25 hours'', ''Algebra'', tests.id(''mia''))',
    'select public.create_booking(tests.id(''dana''), now() + interval ''1 day'', now() + interval ''25 hours'', ''Algebra'', tests.id(''mia''), '
    'tests.id(''bob''))',
    'select public.assign_student(tests.the(''lesson_of_'' || $1), tests.id(''mia''))',
    'select public.unassign_student(tests.the(''lesson_of_'' || $1))',
    'select public.cancel_booking(tests.the(''lesson_of_'' || $1))',
    'select public.invite_placeholder(tests.id(''mia''), ''x@x.example'')',
    'select x.kind, x.invitee_email, x.relation, x.rights, x.status, x.expires_at, x.sent_at, x.send_count, x.responded_at from '
    'public.add_student(''mia@example.com'', null, true) x',
    'select x.kind, x.invitee_phone, x.relation, x.rights, x.status, x.expires_at, x.sent_at, x.send_count, x.responded_at from public.add_student(null, '
    '''+4915100000009'', true) x',
    'select public.add_student(''mia@example.com'', null, true)',
    'select x.index, x.error from public.add_students(''[{"student_email": "mia@example.com", "is_13_plus": true}]'') x',
    'select x.status, x.send_count, x.responded_at from public.resend_invitation((select id from public.my_invitations where invitee_email is not null)) x',
    'select x.direction, x.kind, x.invitee_email, x.invitee_phone, x.status, x.send_count, x.responded_at from public.my_invitations x order by '
    'x.invitee_email',
    'select x.student_id, x.guardian_id, x.client_name is not null, x.student_name, x.tutor_name, x.subject, x.status, x.my_side from public.my_bookings x',
    'select count(*) from public.bookings',
    'select s.full_name from public.my_students s', 'select c.full_name from public.my_client_students c', 'select c.full_name from public.my_clients c'];
begin
  perform tests.authenticate_as(p_who);
  foreach v_call in array v_calls loop
    number := coalesce(number, 0) + 1;
    begin
      execute format('select string_agg(y::text, chr(10)) from (%s) y', replace(v_call, '$1', quote_literal(p_who))) into v_text;
      line := coalesce(v_text, 'nothing');
    exception when others then
      get stacked diagnostics v_text = pg_exception_detail;
      line := concat_ws(' ', sqlstate, sqlerrm, v_text);
    end;
    line := v_call || ' -> ' || line;
    return next;
  end loop;
  -- -- And every row that names Mia, except what the callers typed themselves.
  for v_relation in
    select c.oid::regclass::text from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and has_table_privilege('authenticated', c.oid, 'select') order by 1
  loop
    number := number + 1;
    execute format('select count(*)::text from %s t where t::text ~* (tests.id(''mia'') || ''|\mmia\M'') and t::text !~ ''mia@example.com''',
      v_relation) into v_text;
    line := v_relation || ' -> ' || v_text;
    return next;
  end loop;
end;
$$;
grant execute on function pg_temp.hears(text) to public;
create temporary table heard as select 'rex' as who, h.* from pg_temp.hears('rex') h;
select tests.clear_authentication();
insert into heard select 'olga', h.* from pg_temp.hears('olga') h;
select tests.clear_authentication();

select cmp_ok((select count(*)::int from heard where who = 'rex'), '>=', 45,
  'At least forty-five answers were compared');
select is_empty(
  $$ select r.line, o.line from heard r join heard o using (number) where r.who = 'rex' and o.who = 'olga' and r.line <> o.line $$,
  'A restricted person and a stranger get identical answers');
select is((select count(*)::int from heard where who = 'rex' and line ~ '[(,]pending,'), 4,
  'An invitation is an ordinary pending one');
select is_empty($$ select line from heard where who = 'rex' and line ~ '^\w+ -> [1-9]' $$,
  'No row names the student to the restricted person');

-- The restricted person's invitation never reaches the student.
select results_eq('select inviter_id, count(*)::int from public.invitations group by 1 order by 1', $$ select id, 2
  from unnest(array[tests.id('rex'), tests.id('olga')]) id order by 1 $$,
  'Both invitations are stored');
select is((select count(*)::int from private.email_outbox o join public.invitations i on i.id = o.subject_id where i.inviter_id = tests.id('rex')), 0,
  'No email carries the restricted person''s invitation');
select tests.authenticate_as('mia');
select results_eq('select distinct inviter_name from public.my_invitations', $$ values ('Olga') $$,
  'The student is shown only the stranger''s invitation');

-- The student's invitation does not reach the restricted person either.
select is((select status::text from public.invite_parent('olga@example.com')), (select status::text from public.invite_parent('rex@example.com')),
  'The student gets the same answer for inviting either');
select tests.authenticate_as('rex');
select is_empty($$ select from public.my_invitations where direction = 'received' $$,
  'The restricted person is not shown the student''s invitation');

select * from finish();
rollback;
