begin;
select plan(11);

select tests.staff_schools();
select tests.create_user('abe', '{admin}');
select tests.alert('system', 'system'), tests.alert('all', 'all'), tests.alert('theirs', 'campus', 'east', p_creator => 'cleo'),
       tests.alert('mine', 'campus', 'west', p_creator => 'ada'), tests.alert('high', 'school', 'high', 'everyone', 'sam'),
       tests.alert('org', 'organization', 'north'), tests.alert('other', 'campus', 'beach');

select is(tests.sees('ada'), 'all mine system', 'the root: the platform''s, and what he wrote to tenants');
select is(tests.sees('abe'), 'all system', 'not what another admin wrote');
select is((select string_agg(title, ' ' order by title) from public.list_events(p_scope_level => 'campus', p_scope_id => tests.place('east'))), 'theirs', 'drilling into a campus shows its alerts');
select is((select string_agg(title, ' ' order by title) from public.list_events(p_scope_level => 'school', p_scope_id => tests.place('high'))), 'high mine theirs', 'into a school: it and below');
select is((select string_agg(title, ' ' order by title) from public.list_events(p_scope_level => 'organization', p_scope_id => tests.place('north'))), 'high mine org theirs', 'into an organization: all of it');
select tests.authenticate_as('olga');
select is((select string_agg(title, ' ' order by title) from public.list_events(p_scope_level => 'organization', p_scope_id => tests.place('north'))), 'high mine org theirs', 'as its manager sees it');
select is((select count(*)::int from public.list_events(p_scope_level => 'organization', p_scope_id => tests.place('south'))), 0, 'who sees nothing of elsewhere');
select tests.authenticate_as('tina');
select throws_ok($$ select private.drill_events('organization', tests.place('north')) $$, 'PT403', 'permission.denied', 'what drills for admins drills for nobody else');
select is((select string_agg(title, ' ') from public.list_events(p_scope_level => 'organization', p_scope_id => tests.place('north'))), 'theirs', 'a teacher drills no deeper than she sees');
select tests.clear_authentication();
delete from public.profile_roles where role = 'admin';
select is(tests.sees('ada'), '', 'an ex-admin sees not even his own');
select is((select count(*)::int from public.list_events(p_scope_level => 'campus', p_scope_id => tests.place('east'))), 0, 'and does not drill');

select * from finish();
rollback;
