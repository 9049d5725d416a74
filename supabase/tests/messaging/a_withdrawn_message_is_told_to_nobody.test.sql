begin;
select plan(7);

select tests.create_family();
select tests.forget_news();
select tests.keep('first', (tests.send('bob', 'dana', 'First')).id);
create function pg_temp.withdraw(p_name text) returns void language plpgsql as $$
begin
  perform tests.authenticate_as('bob');
  perform public.withdraw_message(tests.the(p_name));
  perform tests.clear_authentication();
end; $$;
create function pg_temp.told() returns integer language sql as $$
  select count(*)::int from public.claim_emails(10, 60, now() + interval '10 minutes') where template = 'NEW_MESSAGE'; $$;

savepoint sent;
select pg_temp.withdraw('first');
select is(pg_temp.told(), 0, 'No email goes out about a message that was withdrawn');
select is((select status::text from private.email_outbox where template = 'NEW_MESSAGE' and recipient_id = tests.id('dana')), 'dropped', 'The email has ended');
select tests.send('bob', 'dana', 'Second');
select is(pg_temp.told(), 1, 'The message after it is told like a first one');
select is((select count(*)::int from public.notifications n where n.profile_id = tests.id('dana') and n.key = 'NEW_MESSAGE'), 2,
  'The message after it is in the list as well');
rollback to sent;

-- The second came before the first was withdrawn, so it was not told by itself.
select tests.send('bob', 'dana', 'Second');
select pg_temp.withdraw('first');
select is(pg_temp.told(), 1, 'The email tells of the message that is left');
rollback to sent;
update private.settings set message_mail_shows_text = true;
select tests.send('bob', 'dana', 'Second');
select pg_temp.withdraw('first');
select is((select data ->> 'body' from public.claim_emails(10, 60, now() + interval '10 minutes') where template = 'NEW_MESSAGE'), 'Second',
  'An email with texts has the text of the one that is left');
rollback to sent;

select tests.keep('second', (tests.send('bob', 'dana', 'Second')).id), tests.send('bob', 'dana', 'Third');
select pg_temp.withdraw('second');
select tests.authenticate_as('dana');
select public.mark_thread_read(tests.thread_id('bob', 'dana'), 1);
select tests.clear_authentication();
select is(pg_temp.told(), 1, 'Who stopped before a withdrawn message is told of the one after it');

select * from finish();
rollback;
