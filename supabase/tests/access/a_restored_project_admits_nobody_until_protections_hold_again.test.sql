begin;
select plan(24);

select tests.create_users('bob', 'gina', 'rex', 'sam', 'tom: tutor', 'tim: tutor', 'ada: admin', 'mia: student', 'sue: student', 'kim: student',
                          'wes: student');
select tests.make_schools();
select tests.link('bob', 'mia'), tests.link('gina', 'mia'), tests.link('rex', 'mia'), tests.link('sam', 'kim'), tests.keep('link', tests.link('bob', 'sue'));
select tests.link('bob', 'kim'), tests.link('gina', 'wes');
select tests.employ('tim', 'teacher', 'e1');
select tests.consent(tests.id('kim'), 'media');
select tests.keep('request', tests.ask_to_erase('rex'));

-- What is done after the backup, and undone by the restore.
create function pg_temp.acts() returns void language plpgsql as $$
begin
  perform tests.authenticate_as('ada');
  perform public.restrict_contact(tests.id('mia'), tests.id('rex'), null, 'Order 1');
  perform public.restrict_contact(tests.id('mia'), null, '{message}', 'Order 2', p_emails => '{late@example.com}');
  perform public.suspend_profile(tests.id('sam'), 'Reason');
  perform public.place_legal_hold(tests.id('kim'), 'Case 4');
  perform public.set_link_rights(tests.link_id('gina', 'mia'), '{message}');
  perform public.unlink_student(tests.link_id('bob', 'mia'), 'cancel');
  perform public.revoke_role(tests.id('tom'), 'tutor');
  perform public.record_student_status(tests.id('wes'), 'in_care', 'Reason', current_date + 90, tests.id('gina'), current_date + 5);
  perform tests.authenticate_as('sue');
  perform public.block_guardian(tests.the('link'));
  perform tests.authenticate_as('kim');
  perform public.withdraw_consent(tests.id('kim'), 'media');
  perform tests.authenticate_as('rex');
  perform public.withdraw_privacy_request(tests.the('request'));
  perform tests.clear_authentication();
  delete from public.memberships where profile_id = tests.id('tim');
end $$;
create function pg_temp.state() returns text language sql as $$
  select concat_ws(' ',
    case when private.denied_rights(tests.id('rex'), tests.id('mia')) <> '{}' then 'order' end,
    case when exists (select from private.restriction_addresses a where a.address_hash = private.address_hash('late@example.com')) then 'named' end,
    case when private.is_suspended(tests.id('sam')) then 'suspended' end,
    case when private.has_hold(array[tests.id('kim')], now()) then 'held' end,
    case when not private.has_right(tests.id('gina'), tests.id('mia'), 'book') and private.has_right(tests.id('gina'), tests.id('mia'), 'message')
         then 'lowered' end,
    case when not exists (select from public.profile_graph g where g.id = tests.link_id('bob', 'mia')) then 'unlinked' end,
    case when not private.has_role(tests.id('tom'), 'tutor') then 'demoted' end,
    case when private.restriction_exists(tests.id('bob'), tests.id('sue'), 'BLOCK')
         and not private.has_right(tests.id('bob'), tests.id('sue'), 'view_progress') then 'blocked' end,
    case when not private.has_consent(tests.id('kim'), 'media') then 'withdrawn' end,
    case when not private.has_right(tests.id('gina'), tests.id('wes')) then 'cared' end,
    case when not exists (select from public.memberships m where m.profile_id = tests.id('tim')) then 'dismissed' end,
    case when (tests.privacy_request(tests.the('request'))).withdrawn_at is not null then 'stays' end);
$$;
-- A list survives in a variable what happens to the database.
create function pg_temp.lost(p_statement text) returns jsonb language plpgsql as $$
declare
  v_before timestamptz := clock_timestamp();
  v_list jsonb;
  v_state text;
begin
  begin
    execute p_statement;
    v_state := pg_temp.state();
    v_list := public.export_protections(v_before) -> 'entries';
    raise exception 'The server is gone.' using errcode = 'XX999';
  exception when sqlstate 'XX999' then
    null;
  end;
  return jsonb_build_object('list', v_list, 'state', v_state);
end $$;

select is(pg_temp.state(), '', 'Nobody is protected when the backup is taken');
create temporary table kept as select pg_temp.lost('select pg_temp.acts()') as what;
select is((select what ->> 'state' from kept), 'order named suspended held lowered unlinked demoted blocked withdrawn cared dismissed stays',
  'All acts protect somebody');
select is(pg_temp.state(), '', 'A restore undoes them all');
select is((select count(*)::integer from kept, jsonb_array_elements(what -> 'list') e where e::text ~ 'example|Order|Reason|Case 4'), 0,
  'The list holds no address and no reason');

-- Nobody is admitted meanwhile, and no task takes away what is to be protected.
select is_empty($$ select t.name from private.scheduled_tasks t where t.command is not null and t.due is distinct from 'private.is_admitted()'
  and t.name not in ('watch-restores', 'heartbeat', 'seal-audit-log', 'export-audit-head', 'purge-job-runs') $$,
  'In a closed project only tasks run that change nothing about people');
select isnt_empty($$ select from private.scheduled_tasks t where t.name = 'run-erasures' and t.due = 'private.is_admitted()' $$,
  'Nobody is erased in a closed project');
select is(public.export_protections(p_newest_id => (select (what #>> '{list,-1,id}')::uuid from kept)) -> 'is_admitted', 'false',
  'A project that lacks the newest entry is closed');
select tests.authenticate_as('bob');
select is(private.me(), null, 'Nobody is anybody in a closed project');
select is_empty('select from public.my_students', 'A guardian reads nothing in a closed project');
select throws_ok('select private.check_request()', 'PT503', 'project.closed', 'Requests of people are refused in a closed project');
select tests.authenticate_as_service_role();
select throws_ok('select private.check_request()', 'PT503', 'project.closed', 'Requests of functions are refused in a closed project');
select set_config('request.path', '/rpc/reapply_protections', true);
select lives_ok('select private.check_request()', 'The call that opens a closed project is answered');
select tests.authenticate_as('bob');
select throws_ok('select private.check_request()', 'PT503', 'project.closed', 'No person opens a closed project');
select tests.clear_authentication();

select is((select public.reapply_protections(what -> 'list') - 'applied' from kept),
  '{"known": 0, "without_subject": [], "failed": [], "is_admitted": false}', 'A part of the list opens nothing');
select is(pg_temp.state(), (select what ->> 'state' from kept), 'All acts hold again');
select is((select public.reapply_protections(what -> 'list', true) - 'known' from kept),
  '{"applied": 0, "without_subject": [], "failed": [], "is_admitted": true}', 'A list that is sent again changes nothing, and its end opens the project');
select tests.create_user('late', '{client}', 'late@example.com');
select is(private.denied_rights(tests.id('late'), tests.id('mia')), '{message}', 'An order that names an address binds who verifies it after the restore');
select tests.authenticate_as('gina');
select isnt_empty('select from public.my_students', 'People are admitted again');
select tests.clear_authentication();

-- What has been loosened since stays loosened, what is unknown is said, and what fails keeps the project closed.
select private.close_project();
select is(public.reapply_protections(jsonb_build_array(
    jsonb_build_object('id', gen_random_uuid(), 'kind', 'suspension', 'subject_id', tests.id('sam'), 'details', '{"removed": true}'::jsonb, 'kept_at', now()),
    jsonb_build_object('id', '00000000-0000-4000-8000-00000000000f', 'kind', 'suspension', 'subject_id', gen_random_uuid(), 'details', '{}'::jsonb,
      'kept_at', now())), true) - 'known',
  '{"applied": 1, "without_subject": ["00000000-0000-4000-8000-00000000000f"], "failed": [], "is_admitted": true}',
  'An entry about somebody who is younger than the backup is named');
select ok(not private.is_suspended(tests.id('sam')), 'A suspension that was ended after the backup stays ended');
select private.close_project();
select is(public.reapply_protections(jsonb_build_array(jsonb_build_object(
    'id', gen_random_uuid(), 'kind', 'moon', 'subject_id', gen_random_uuid(), 'details', '{}'::jsonb, 'kept_at', now())), true) -> 'is_admitted',
  'false', 'An entry that nothing can do keeps the project closed');
-- A standing that a placeholder had, and that went to an account after the backup.
select private.close_project();
select tests.keep('care', (select s.id from public.student_statuses s where s.student_id = tests.id('wes')));
select is(public.reapply_protections(jsonb_build_array(jsonb_build_object(
    'id', '00000000-0000-4000-8000-00000000000e', 'kind', 'status', 'subject_id', tests.the('care'), 'kept_at', now(),
    'details', (select to_jsonb(s) || jsonb_build_object('student_id', gen_random_uuid()) from public.student_statuses s
                where s.id = tests.the('care')))), true) - 'known',
  '{"applied": 0, "without_subject": ["00000000-0000-4000-8000-00000000000e"], "failed": [], "is_admitted": true}',
  'A standing of an account that is younger than the backup refuses nobody admission');
select is((select s.student_id from public.student_statuses s where s.id = tests.the('care')), tests.id('wes'),
  'A standing of which the account is not known goes on binding whom it bound');

-- A restore changes where the data is.
select public.reapply_protections('[]', true);
update private.admission set place = 'elsewhere';
select ok(private.watch_restores() and not private.is_admitted(), 'A project whose data is elsewhere closes by itself');

select * from finish();
rollback;
