begin;
select plan(3);

-- Sam learns and pays for himself. Tom was told of a lesson before anybody was assigned.
select tests.create_user('sam', '{client,student}');
select tests.create_user('tom', '{tutor}');
select tests.create_user('bob');
select tests.keep('sams', tests.book('sam', 'tom', null, '2 days'));
select tests.keep('bobs', tests.book('bob', 'tom', null, '3 days'));
select tests.authenticate_as('tom');
select set_eq('select subject_id from public.notifications', $$ values (tests.the('sams')), (tests.the('bobs')) $$, 'before, he reads of both');
select tests.clear_authentication();
select tests.restrict('tom', 'sam');
select tests.authenticate_as('tom');
select set_eq('select subject_id from public.notifications', $$ values (tests.the('bobs')) $$, 'then of others'' alone');
select tests.clear_authentication();
delete from public.contact_restrictions;
select tests.authenticate_as('tom');
select ok(tests.the('sams') in (select subject_id from public.notifications), 'and of both again when it is lifted');

select * from finish();
rollback;
