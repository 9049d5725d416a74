begin;
select plan(5);

select tests.create_users('hana', 'sue', 'gina', 'charlie: student');
select tests.make_schools();
select tests.employ('hana', 'school_manager', 'high'), tests.employ('sue', 'school_manager', 'high');
select tests.enroll('charlie', 'e1');
select tests.forget_news();
select private.notify(array[tests.id('hana'), tests.id('sue')], 'LINK_CHANGED', tests.id('charlie'), 'link', null,
                      '{"change": "guardian_undecided", "side": "school"}', 'undecided');

select tests.authenticate_as('hana');
select is((select count(*)::integer from public.notifications), 1, 'The school is shown that a decision waits for it');
select tests.clear_authentication();
delete from public.memberships where profile_id = tests.id('hana');
select tests.authenticate_as('hana');
select is_empty('select from public.notifications', 'Who left the school is no longer shown it');
select is(public.mark_notifications_read(), 0, 'Marking as read does not count a notification that is not shown');
select tests.authenticate_as('sue');
select is((select count(*)::integer from public.notifications), 1, 'The other manager is still shown it');
select tests.clear_authentication();
select tests.restrict('sue', 'charlie');
select tests.authenticate_as('sue');
select is_empty('select from public.notifications', 'A restriction for the student hides it');

select * from finish();
rollback;
