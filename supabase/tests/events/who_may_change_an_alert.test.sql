begin;
select plan(17);

select tests.staff_schools();
select tests.create_user('coco'), tests.create_user('lou');
select tests.employ('coco', 'campus_manager', 'east'), tests.employ('lou', 'school_manager', 'low');
select tests.keep('event', tests.alert('Drill', 'campus', 'east', 'everyone', 'cleo'));
create function pg_temp.tries(p_nickname text) returns text
language plpgsql as $$
begin
  perform tests.authenticate_as(p_nickname);
  perform public.update_event(tests.the('event'), p_nickname);
  return 'changed';
exception when others then
  return sqlerrm;
end;
$$;
grant execute on function pg_temp.tries(text) to public;

select is(pg_temp.tries('cleo'), 'changed', 'its creator');
select is(pg_temp.tries('coco'), 'changed', 'another manager of the place');
select is(pg_temp.tries('sam'), 'changed', 'one whose school it is');
select is(pg_temp.tries('olga'), 'changed', 'one whose organization it is');
select is(pg_temp.tries('ada'), 'changed', 'an admin, from the root');
select is((select created_by_id = tests.id('cleo') and updated_by_id = tests.id('ada') from public.communication_events where id = tests.the('event')), null, 'who sees it only when he drills');
select tests.clear_authentication();
select is((select concat_ws(' ', title, created_by_id = tests.id('cleo'), updated_by_id = tests.id('ada')) from public.communication_events), 'ada t t', 'the row says who wrote it, and who changed it last');
select is(pg_temp.tries('otto'), 'permission.denied', 'the office reads it, and does not');
select is(pg_temp.tries('tina'), 'permission.denied', 'nor a teacher');
select is(pg_temp.tries('bob'), 'permission.denied', 'nor a guardian');
select is(pg_temp.tries('lou'), 'event.not_found', 'for a manager of elsewhere there is no such alert');
select is(pg_temp.tries('zoe'), 'event.not_found', 'nor for a stranger');
select tests.clear_authentication();
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM}' where profile_id in (tests.id('cleo'), tests.id('sam'));
select is(pg_temp.tries('cleo'), 'permission.denied', 'a creator who lost the permission is a reader');
select is(pg_temp.tries('sam'), 'permission.denied', 'and so is a manager');
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('cleo');
select is(pg_temp.tries('cleo'), 'event.not_found', 'one who left sees no such alert');
select tests.authenticate_as('cleo');
select throws_ok($$ select public.delete_event(tests.the('event')) $$, 'PT404', 'event.not_found', 'deletes none');
select throws_ok($$ select public.cancel_event(tests.the('event')) $$, 'PT404', 'event.not_found', 'and cancels none');

select * from finish();
rollback;
