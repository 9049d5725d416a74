begin;
select plan(11);

select tests.staff_schools();
select tests.create_user('abe', '{admin}');
select tests.alert('system', 'system'), tests.alert('all', 'all'), tests.alert('theirs', 'campus', 'east', p_creator => 'cleo'),
       tests.alert('mine', 'campus', 'west', p_creator => 'ada'), tests.alert('high', 'school', 'high', 'everyone', 'sam'),
       tests.alert('org', 'organization', 'north'), tests.alert('other', 'campus', 'beach');

select is(tests.sees('ada'), 'all mine system',
  'An admin sees platform alerts and their own alerts to tenants');
select is(tests.sees('abe'), 'all system', 'An admin does not see another admin''s alerts to tenants');
select is((select string_agg(title, ' ' order by title) from public.list_events(p_scope_level => 'campus', p_scope_id => tests.place('east'))), 'theirs',
  'An admin lists the alerts of a campus');
select is((select string_agg(title, ' ' order by title) from public.list_events(p_scope_level => 'school', p_scope_id => tests.place('high'))),
  'high mine theirs',
  'An admin lists the alerts of a school and below');
select is((select string_agg(title, ' ' order by title) from public.list_events(p_scope_level => 'organization', p_scope_id => tests.place('north'))),
  'high mine org theirs',
  'An admin lists all alerts of an organization');
select tests.authenticate_as('olga');
select is((select string_agg(title, ' ' order by title) from public.list_events(p_scope_level => 'organization', p_scope_id => tests.place('north'))),
  'high mine org theirs',
  'An organization manager lists the same alerts');
select is((select count(*)::int from public.list_events(p_scope_level => 'organization', p_scope_id => tests.place('south'))), 0,
  'An organization manager sees no alerts of another organization');
select tests.authenticate_as('tina');
select throws_ok($$ select private.tenant_events('organization', tests.place('north')) $$, 'PT403', 'permission.denied',
  'A teacher cannot call tenant_events');
select is((select string_agg(title, ' ') from public.list_events(p_scope_level => 'organization', p_scope_id => tests.place('north'))), 'theirs',
  'A teacher lists only the alerts that they see');
select tests.clear_authentication();
-- An active admin must stay.
select tests.create_user('successor', '{admin}');
delete from public.profile_roles where role = 'admin' and profile_id <> tests.id('successor');
select is(tests.sees('ada'), '', 'A former admin does not see their own alerts');
select is((select count(*)::int from public.list_events(p_scope_level => 'campus', p_scope_id => tests.place('east'))), 0,
  'A former admin cannot list the alerts of a campus');

select * from finish();
rollback;
