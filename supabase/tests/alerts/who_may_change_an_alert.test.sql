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

select is(pg_temp.tries('cleo'), 'changed', 'The creator can change the alert');
select is(pg_temp.tries('coco'), 'changed', 'Another manager of the campus can change the alert');
select is(pg_temp.tries('sam'), 'changed', 'The school manager can change the alert');
select is(pg_temp.tries('olga'), 'changed', 'The organization manager can change the alert');
select is(pg_temp.tries('ada'), 'changed', 'An admin can change the alert');
select is((select created_by_id = tests.id('cleo') and updated_by_id = tests.id('ada') from public.communication_events where id = tests.the('event')), null,
  'An admin does not see the alert outside a drill-down');
select tests.clear_authentication();
select is((select concat_ws(' ', title, created_by_id = tests.id('cleo'), updated_by_id = tests.id('ada')) from public.communication_events), 'ada t t',
  'The row records its creator and the last editor');
select is(pg_temp.tries('otto'), 'permission.denied', 'The office cannot change the alert');
select is(pg_temp.tries('tina'), 'permission.denied', 'A teacher cannot change the alert');
select is(pg_temp.tries('bob'), 'permission.denied', 'A guardian cannot change the alert');
select is(pg_temp.tries('lou'), 'event.not_found', 'A manager of another school does not find the alert');
select is(pg_temp.tries('zoe'), 'event.not_found', 'A stranger does not find the alert');
select tests.clear_authentication();
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM}' where profile_id in (tests.id('cleo'), tests.id('sam'));
select is(pg_temp.tries('cleo'), 'permission.denied',
  'A creator who lost the permission cannot change the alert');
select is(pg_temp.tries('sam'), 'permission.denied',
  'A manager who lost the permission cannot change the alert');
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('cleo');
select is(pg_temp.tries('cleo'), 'event.not_found', 'A creator who left does not find the alert');
select tests.authenticate_as('cleo');
select throws_ok($$ select public.delete_event(tests.the('event')) $$, 'PT404', 'event.not_found',
  'A creator who left cannot delete the alert');
select throws_ok($$ select public.cancel_event(tests.the('event')) $$, 'PT404', 'event.not_found',
  'A creator who left cannot cancel the alert');

select * from finish();
rollback;
