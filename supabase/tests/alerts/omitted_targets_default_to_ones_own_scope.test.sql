begin;
select plan(7);

select tests.staff_schools();
create function pg_temp.scope(p_nickname text) returns text
language plpgsql as $$
begin
  perform tests.authenticate_as(p_nickname);
  return (select string_agg(concat_ws(' ', e.target_level, coalesce(c.name, s.name, o.name)), ', ')
          from public.create_event('Drill', '2030-01-15', 'drill') e
          left join public.organizations o on o.id = e.organization_id
          left join public.schools s on s.id = e.school_id left join public.campuses c on c.id = e.campus_id);
end;
$$;
grant execute on function pg_temp.scope(text) to public;

select is(pg_temp.scope('olga'), 'organization north',
  'An organization manager''s default is the organization alone');
select is(pg_temp.scope('sam'), 'school high', 'A school manager''s default is the school alone');
select is(pg_temp.scope('cleo'), 'campus east', 'A campus manager''s default is the campus');
select is(pg_temp.scope('ada'), 'system', 'An admin''s default is the platform');
select tests.clear_authentication();
select tests.employ('cleo', 'campus_manager', 'west');
select throws_ok($$ select pg_temp.scope('cleo') $$, 'PT400', 'validation.failed',
  'A manager of several places must name targets');
select tests.authenticate_as('cleo');
select is((select count(*)::int from public.create_event('Drill', '2030-01-15', 'drill', tests.target('campus', 'east') || tests.target('campus', 'west'))), 2,
  'A manager of several places can target several');
select tests.clear_authentication();
update public.memberships set custom_permissions_filter = '{MANAGE_INTERNAL_COMM}' where campus_id = tests.place('west');
select is(pg_temp.scope('cleo'), 'campus east', 'A place without the permission does not count');

select * from finish();
rollback;
