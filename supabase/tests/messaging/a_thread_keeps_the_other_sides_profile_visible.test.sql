begin;
select plan(5);

select tests.create_family();
select tests.send('bob', 'dana');
update public.bookings set status = 'cancelled';

select tests.authenticate_as('bob');
select set_eq($$ select full_name from public.profiles $$, '{Bob,Charlie,Dana}'::text[],
  'A guardian sees the profile of a former tutor in a thread');
select tests.authenticate_as('eve');
select tests.clear_authentication();
select tests.create_user('olga', '{tutor}');
select tests.book('eve', 'olga', 'charlie', '3 days', 'confirmed');
select tests.send('bob', 'olga');
delete from public.profile_graph where id = tests.link_id('bob', 'charlie');
select tests.authenticate_as('olga');
select ok((select full_name = 'Bob' from public.profiles where id = tests.id('bob')),
  'Staff see the profile of an unlinked guardian in a thread');
select is((select other_name from public.my_threads), 'Bob', 'The thread names the unlinked guardian');
select tests.authenticate_as('bob');
select is_empty($$ select * from public.profiles where id in (tests.id('olga'), tests.id('charlie')) $$,
  'An unlinked guardian sees neither staff nor student');
select tests.authenticate_as('eve');
select is_empty($$ select * from public.profiles where id = tests.id('bob') $$,
  'The other guardian does not see the unlinked one');

select * from finish();
rollback;
