begin;
select plan(5);

-- Anna is an adult student and the guardian of Ben, for whom Tom is booked. An order keeps Tom away from Anna.
select tests.create_user('anna', '{client,student}'), tests.create_users('ben: student', 'tom: tutor');
select tests.link('anna', 'ben');
select tests.keep('lesson', tests.book('anna', 'tom', 'ben', '3 days', 'cancelled'));
create function pg_temp.seen() returns text language sql as $$
  select (select count(*) from public.bookings) || ' lessons, ' || (select count(*) from public.profiles p where p.id = tests.id('ben')) || ' cards'; $$;
grant execute on all functions in schema pg_temp to public;

select tests.authenticate_as('tom');
select is(pg_temp.seen(), '1 lessons, 1 cards', 'A tutor sees a canceled lesson, and who was to attend it');
select tests.clear_authentication();
savepoint unrestricted;
select tests.restrict('tom', 'anna');
select tests.authenticate_as('tom');
select is(pg_temp.seen(), '0 lessons, 0 cards', 'A restricted tutor sees neither the lesson nor who was to attend it');
select is_empty($$ select from public.profiles where id = tests.id('anna') $$, 'The client whom the order protects is hidden');
select tests.authenticate_as('anna');
select is(pg_temp.seen(), '1 lessons, 1 cards', 'The client goes on seeing both');
rollback to unrestricted;
select tests.clear_authentication();
select tests.book('anna', 'tom', 'ben', '-3 days', 'completed');
select tests.restrict('tom', 'anna');
select tests.authenticate_as('tom');
select is(pg_temp.seen(), '1 lessons, 1 cards', 'A lesson that took place stays, with who attended it');

select * from finish();
rollback;
