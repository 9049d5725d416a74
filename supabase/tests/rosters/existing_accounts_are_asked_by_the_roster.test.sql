begin;
select plan(11);

select tests.staff_schools();
select tests.create_user('pat');
select tests.create_user('tess');
select tests.authenticate_as('olga');
select tests.import_roster('north', tests.roster());

select tests.authenticate_as('pat');
select is((select count(*)::int from public.my_students), 0, 'an account with that address is not placed silently');
select is((select kind || ' ' || inviter_name from public.my_invitations), 'placeholder Olga', 'it is asked');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$, 'accepts');
select is((select string_agg(full_name, ' ' order by full_name) from public.my_students), 'Uma Two Una One', 'and has its children');
select tests.authenticate_as('tess');
select public.accept_invitation((select id from public.my_invitations));
select is((select class_name from public.my_memberships), '8a', 'a teacher his class');
select is((select string_agg(full_name, ' ' order by full_name) from public.list_contacts()), 'Gil Guardian Pat Pat', 'and the contacts of it');
select tests.authenticate_as('olga');
select is((tests.import_roster('north', tests.roster())) ->> 'total', '0', 'the roster knows them again');
select lives_ok($$ select tests.import_roster('north', tests.roster('{e5}', '[{"file": "enrollments", "line": 99, "sourcedId": "e6", "role": "teacher", "classSourcedId": "k2", "userSourcedId": "t1"}]')) $$, 'and moves them without asking once more');
select tests.authenticate_as('tess');
select is((select class_name from public.my_memberships), '8b', 'to another class');
select is((select full_name from public.my_profile), 'Tess', 'their names are their own');
select tests.clear_authentication();
select is((select count(*)::int from public.invitations where status = 'pending'), 0, 'nobody is asked twice');

select * from finish();
rollback;
