begin;
select plan(12);

select tests.staff_schools();
select tests.create_user('sara');
select tests.employ('sara', 'school_manager', 'high');
select tests.keep('own', tests.link('sam', 'mia', '{receive_alerts}'));
select tests.keep('bob', (select id from public.profile_graph where source_profile_id = tests.id('bob')));
select tests.keep('order', tests.restrict_from('sara', 'mia', '{message}', '-1 day'));

select tests.authenticate_as('sam');
select throws_ok($$ select public.set_link_rights(tests.the('own'), '{view_progress,message,book,receive_alerts}') $$, 'PT403', 'permission.denied', 'a guardian who manages the school gives himself no rights');
select throws_ok($$ select public.set_primary_guardian(tests.the('own')) $$, 'PT403', 'permission.denied', 'does not make himself primary');
select throws_ok($$ select public.set_link_rights(tests.the('bob'), '{}') $$, 'PT403', 'permission.denied', 'takes nothing from the other guardian');
select throws_ok($$ select public.restrict_contact(tests.id('mia'), tests.id('bob'), null, 'Mine') $$, 'PT403', 'permission.denied', 'keeps nobody away');
select throws_ok($$ select public.student_parents(tests.id('mia')) $$, 'PT403', 'permission.denied', 'and does not see him');
select tests.clear_authentication();
update public.profile_graph set status = 'PENDING' where id = tests.the('own');
select tests.authenticate_as('sam');
select throws_ok($$ select public.confirm_guardian(tests.the('own'), true) $$, 'PT404', 'link.not_found', 'nor agrees to himself');
select is((tests.link_row(tests.the('own'))).rights, '{receive_alerts}'::public.guardian_right[], 'his link is as it was');
select is((tests.link_row(tests.the('own'))).status::text, 'PENDING', 'and waits');
select tests.authenticate_as('sara');
select lives_ok($$ select public.confirm_guardian(tests.the('own'), true) $$, 'the other manager agrees');
select is((select rights from public.set_link_rights(tests.the('own'), '{message}')), '{message}'::public.guardian_right[], 'and says what he may do');
select throws_ok($$ select public.lift_restriction(tests.the('order')) $$, 'PT404', 'restriction.not_found', 'but lifts no restriction that binds herself');
select tests.authenticate_as('ada');
select lives_ok($$ select public.lift_restriction(tests.the('order')) $$, 'which an admin does');

select * from finish();
rollback;
