-- Dana writes to three guardians; after the first a limit makes the others wait, and the group is deleted.
begin;
select plan(20);

select tests.create_family();
select tests.create_users('lea: student');
select tests.link('eve', 'lea');
select tests.book('eve', 'dana', 'lea', '3 days', 'confirmed');
update private.settings set messages_per_minute = 1;
create function pg_temp.step() returns jsonb language plpgsql security definer set search_path = '' as $$
begin
  return (select private.step_group_message(a, '0 seconds')::jsonb - 'id' - 'next_at' from private.group_acts a where a.id = tests.the('act'));
end $$;

grant execute on all functions in schema pg_temp to public;
select tests.authenticate_as('dana');
select tests.keep('group', public.create_group('Tuesday', p_student_ids => array[tests.id('charlie'), tests.id('lea')]));
select tests.keep('act', (public.message_group(tests.the('group'), 'Bring a ruler.') ->> 'id')::uuid);
select results_eq('select total, done, waiting, group_name from public.my_group_acts', $$ values (3, 1, 2, 'Tuesday') $$, 'A limit makes two guardians wait');
select public.delete_group(tests.the('group'));
select results_eq('select id, total, done, waiting, group_id, group_name from public.my_group_acts',
  $$ select tests.the('act'), 3, 1, 2, null::uuid, null::text $$,
  'What was done and what waits stays with its maker');
select is((select count(*)::integer from public.my_group_act_students), 3, 'The report stays with its maker');
select tests.clear_authentication();
update private.settings set messages_per_minute = 60;
select tests.authenticate_as('dana');
select is(public.message_group(public.create_group('Wednesday', p_student_ids => array[tests.id('lea')]), 'Bring a pen.') ->> 'waiting', '0',
  'Another act of the same person ends meanwhile');
select is(pg_temp.step(), '{"kind": "message", "total": 3, "done": 2, "skipped": 0, "waiting": 1}', 'A step that has no time writes to one');
select ok((select next_at <= now() from public.my_group_acts where id = tests.the('act')), 'What had no time may go on at once');
select throws_ok('select public.continue_group_act(gen_random_uuid())', 'PT404', 'group.not_found', 'An act that does not exist does not go on');
select is(public.continue_group_act(tests.the('act')) ->> 'waiting', '0', 'The act goes on without its group');
select is((select count(*)::integer from public.my_threads), 3, 'Every guardian has the message');
select tests.clear_authentication();
select is((select count(*)::integer from private.group_acts where input is not null and tests.is_own(id)), 0, 'The text is forgotten with the last row');

-- What is done is not done again, and what was left lying is not done by surprise.
update private.group_acts set updated_at = '2001-01-01' where id = tests.the('act');
update private.settings set messages_per_minute = 1;
delete from private.rate_limits where bucket = 'message';
select tests.authenticate_as('dana');
select public.continue_group_act(tests.the('act'));
select is((select updated_at from public.my_group_acts where id = tests.the('act')), '2001-01-01'::timestamptz, 'An act that is done stays as it is');
select tests.keep('late', (public.message_group((select id from public.my_groups), 'Late') ->> 'id')::uuid),
       tests.keep('late', (public.message_group((select id from public.my_groups), 'Later') ->> 'id')::uuid);
select tests.clear_authentication();
update private.group_acts set created_at = now() - interval '3 days' where id = tests.the('late');
update private.settings set messages_per_minute = 60;
select tests.authenticate_as('dana');
select is(public.continue_group_act(tests.the('late'))::jsonb - 'id' - 'next_at', '{"kind": "message", "total": 1, "done": 0, "skipped": 1, "waiting": 0}',
  'After three days an act does not go on');
select is((select array_agg(code::text) from public.my_group_act_students where act_id = tests.the('late')), '{rate.limited}',
  'The report says that a limit stopped it');

-- What nobody goes on with is forgotten after three days, and what its maker stops at once.
select tests.clear_authentication();
update private.settings set messages_per_minute = 1;
delete from private.rate_limits where bucket = 'message';
select tests.authenticate_as('dana');
select tests.keep('last', public.create_group('Friday', p_student_ids => array[tests.id('charlie'), tests.id('lea')]));
select tests.keep('late', (public.message_group(tests.the('last'), 'Left lying') ->> 'id')::uuid),
       tests.keep('stopped', (public.message_group(tests.the('last'), 'Wrong') ->> 'id')::uuid);
select tests.clear_authentication();
update private.group_acts set created_at = now() - interval '3 days' where id = tests.the('late');
select private.tend_groups(now());
select results_eq($$ select id, input ->> 'body' from private.group_acts where maker_id = tests.id('dana') and input is not null $$,
  $$ values (tests.the('stopped'), 'Wrong') $$, 'The task forgets the text of an act that was left lying, and of no other');
select tests.authenticate_as('eve');
select throws_ok(format('select public.stop_group_act(%L)', tests.the('stopped')), 'PT404', 'group.not_found', 'Nobody stops an act of others');
select tests.authenticate_as('dana');
select is(public.stop_group_act(tests.the('act')) ->> 'done', '3', 'Stopping an act for which nobody waits changes nothing');
select is(public.stop_group_act(tests.the('stopped'))::jsonb - 'id', '{"kind": "message", "total": 3, "done": 0, "skipped": 3, "waiting": 0, "next_at": null}',
  'Nobody waits for an act that its maker stopped');
select is(public.stop_group_act(tests.the('stopped')) ->> 'skipped', '3', 'An act that is stopped can be stopped again');
select is((select array_agg(distinct state || coalesce(code::text, '')) from public.my_group_act_students where act_id = tests.the('stopped')), '{stopped}',
  'The report says that it was stopped');
select tests.clear_authentication();
update private.settings set messages_per_minute = 60;
select tests.authenticate_as('dana');
select public.continue_group_act(tests.the('stopped'));
select is_empty($$ select from public.thread_messages where body = 'Wrong' $$, 'An act that was stopped does not go on');

select * from finish();
rollback;
