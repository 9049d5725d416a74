begin;
select plan(5);

select tests.create_family();
select tests.send('bob', 'dana');
update public.bookings set status = 'cancelled';

select tests.authenticate_as('bob');
select set_eq($$ select full_name from public.profiles $$, '{Bob,Charlie,Dana}'::text[], 'the tutor is no contact any more; whose words one reads, one sees');
select tests.authenticate_as('eve');
select tests.clear_authentication();
select tests.create_user('olga', '{tutor}');
select tests.book('eve', 'olga', 'charlie', '3 days', 'confirmed');
select tests.send('bob', 'olga');
delete from public.profile_graph where id = tests.link_id('bob', 'charlie');
select tests.authenticate_as('olga');
select ok((select full_name = 'Bob' from public.profiles where id = tests.id('bob')), 'staff see an unlinked guardian with whom they talked');
select is((select other_name from public.my_threads), 'Bob', 'by name');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.profiles where id in (tests.id('olga'), tests.id('charlie')) $$, 'he sees neither them nor the student');
select tests.authenticate_as('eve');
select is_empty($$ select * from public.profiles where id = tests.id('bob') $$, 'and the other guardian never saw him');

select * from finish();
rollback;
