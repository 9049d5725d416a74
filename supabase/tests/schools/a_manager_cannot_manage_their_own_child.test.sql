begin;
select plan(12);

select tests.staff_schools();
select tests.create_user('sara');
select tests.employ('sara', 'school_manager', 'high');
select tests.keep('own', tests.link('sam', 'mia', '{receive_alerts}'));
select tests.keep('bob', (select id from public.profile_graph where source_profile_id = tests.id('bob')));
select tests.keep('order', tests.restrict_from('sara', 'mia', '{message}', '-1 day'));

select tests.authenticate_as('sam');
select throws_ok($$ select public.set_link_rights(tests.the('own'), '{view_progress,message,book,receive_alerts}') $$, 'PT403', 'permission.denied',
  'A manager cannot set the rights of their own link');
select throws_ok($$ select public.set_primary_guardian(tests.the('own')) $$, 'PT403', 'permission.denied',
  'A manager cannot make themselves the primary guardian');
select throws_ok($$ select public.set_link_rights(tests.the('bob'), '{}') $$, 'PT403', 'permission.denied',
  'A manager cannot remove rights of the other guardian');
select throws_ok($$ select public.restrict_contact(tests.id('mia'), tests.id('bob'), null, 'Mine') $$, 'PT403', 'permission.denied',
  'A manager cannot restrict the other guardian of their child');
select throws_ok($$ select public.student_parents(tests.id('mia')) $$, 'PT403', 'permission.denied',
  'A manager does not see the other guardian of their child');
select tests.clear_authentication();
update public.profile_graph set status = 'PENDING' where id = tests.the('own');
select tests.authenticate_as('sam');
select throws_ok($$ select public.confirm_guardian(tests.the('own'), true) $$, 'PT404', 'link.not_found',
  'A manager cannot confirm their own link');
select is((tests.link_row(tests.the('own'))).rights, '{receive_alerts}'::public.guardian_right[],
  'The rights of the manager''s link are unchanged');
select is((tests.link_row(tests.the('own'))).status::text, 'PENDING', 'The manager''s link is still pending');
select tests.authenticate_as('sara');
select lives_ok($$ select public.confirm_guardian(tests.the('own'), true) $$,
  'Another manager can confirm the link');
select is((select rights from public.set_link_rights(tests.the('own'), '{message}')), '{message}'::public.guardian_right[],
  'Another manager can set the rights of the link');
select throws_ok($$ select public.lift_restriction(tests.the('order')) $$, 'PT404', 'restriction.not_found',
  'A manager cannot lift a restriction that binds themselves');
select tests.authenticate_as('ada');
select lives_ok($$ select public.lift_restriction(tests.the('order')) $$,
  'An admin can lift the restriction');

select * from finish();
rollback;
