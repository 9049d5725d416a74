begin;
select plan(22);

-- Bob wrote to Dana, and Eve to Dana; Bob asks for the erasure in anger.
select tests.create_family(), tests.create_users('ada: admin');
select tests.keep('m', (tests.send('bob', 'dana', 'You will regret this')).id),
  tests.send('dana', 'bob', 'Please stop'), tests.send('eve', 'dana', 'Thank you');
select tests.keep('bob', tests.id('bob')), tests.keep('thread', tests.thread_id('bob', 'dana')), tests.keep('request', tests.ask_to_erase('bob'));
create function pg_temp.text_of(p_name text) returns text language sql as $$
  select m.body from public.messages m where m.id = tests.the(p_name);
$$;

savepoint asked;
-- What proves something about a child outlives whoever gave or recorded it.
select tests.create_users('kim: student');
insert into public.consents (student_id, purpose, decision, side, made_by_id, method, text_version, locale, evidence, stops_others, of_adult)
select tests.id('kim'), 'media', 'given', 'school', tests.id('bob'), 'paper', c.version, null, 'Folder 7', false, false
from public.consent_texts c where c.purpose = 'media' order by c.version desc limit 1;
insert into private.guardian_consents (student_id, guardian_id, consent) values (tests.id('kim'), tests.id('bob'), 'By phone');
insert into public.student_statuses (student_id, guardian_id, status, reference, review_at, starts_on)
values (tests.id('kim'), tests.id('bob'), 'in_care', 'Court 4/26', current_date + 90, current_date);
-- And who comes to a lesson that is canceled by it hears of that.
select tests.keep('lesson', tests.book('bob', 'dana', null, '40 days', 'confirmed')), tests.forget_news();
select tests.erase(now() + interval '14 days');
select is((select b.status::text from public.bookings b where b.id = tests.the('lesson')), 'cancelled', 'A lesson of who is erased is canceled');
select ok('BOOKING_CHANGED' = any (array(select split_part(n, ' ', 1) from unnest(tests.told('dana')) n)),
  'The tutor is told of a lesson that an erasure cancels');
select is((select string_agg(c.evidence, ' ') from public.consents c where c.student_id = tests.id('kim')), 'Folder 7',
  'The paper of a consent is known after who recorded it is erased');
select is((select g.consent || ', ' || s.reference from private.guardian_consents g join public.student_statuses s using (student_id)
           where student_id = tests.id('kim')), 'By phone, Court 4/26', 'What is recorded of a child is known after its guardian is erased');
rollback to asked;
select tests.authenticate_as('bob');
select lives_ok($$ select public.withdraw_privacy_request(tests.the('request')) $$, 'Within fourteen days who asked changes their mind');
select tests.clear_authentication();
select tests.erase(now() + interval '20 days');
select is((tests.erasure(tests.the('bob'))).closed_at, null, 'A withdrawn erasure is not carried out');
rollback to asked;

-- Reported after the account was closed.
select tests.erase(now() + interval '14 days');
select is((select p.full_name from public.profiles p where p.id = tests.the('bob')), null, 'The card of the guardian is empty');
select is(pg_temp.text_of('m'), 'You will regret this', 'The other side still reads what was written');
select tests.keep('case', tests.report('dana', tests.the('m')));
select tests.erase(now() + interval '3 years');
select is(pg_temp.text_of('m'), 'You will regret this', 'What was reported stays, years after the account was closed');
select is((select count(*)::int from private.erased_threads x where x.thread_id = tests.the('thread')), 0, 'A reported conversation is never marked');
rollback to asked;

-- A hold that is placed between two steps.
select tests.erase(now() + interval '14 days');
select private.run_erasures(now() + interval '380 days', 1);
select is((select x.up_to_seq from private.erased_threads x where x.thread_id = tests.the('thread')), 1, 'One step erases one message');
select is(pg_temp.text_of('m'), null, 'Without a report it goes after a year');
select is((select m.body from public.messages m where m.thread_id = tests.the('thread') and m.seq = 2), 'Please stop', 'What staff wrote follows retention');
select tests.keep('hold', public.place_legal_hold(tests.id('dana'), 'Proceedings'));
select tests.erase(now() + interval '381 days');
select is((select x.up_to_seq from private.erased_threads x where x.thread_id = tests.the('thread')), 1,
  'A hold about the other side stops it between two steps');
select is((select x.erasing_since from private.erased_threads x where x.thread_id = tests.the('thread')), null, 'The mark is taken back');
select throws_ok($$ update public.messages set body = null, erased_at = now() where thread_id = tests.the('thread') and seq = 2 $$, 'PT403',
  'permission.denied',
  'The console erases nothing of what staff wrote');
select public.lift_legal_hold(tests.the('hold'));
select tests.erase(now() + interval '382 days');
select isnt((tests.erasure(tests.the('bob'))).done_at, null, 'The erasure goes on when the hold is lifted');
rollback to asked;

-- Held: closed all the same, as if it were erased.
select tests.keep('hold', public.place_legal_hold(tests.the('bob'), 'Proceedings'));
select tests.erase(now() + interval '14 days');
select is((select p.full_name from public.profiles p where p.id = tests.the('bob')), null, 'An account that is held is closed like any other');
select isnt((select h.kept from private.held_accounts h where h.profile_id = tests.the('bob')), null, 'What it had is kept in a closed copy');
select is((tests.erasure(tests.the('bob'))).cleared_at, null, 'All else waits for the end of the hold');
rollback to asked;

-- An undecided case about one of the people.
select tests.keep('case', tests.report('dana', tests.the('m')));
select tests.erase(now() + interval '14 days');
select isnt((tests.erasure(tests.the('bob'))).closed_at, null, 'Under an undecided case the account is closed');
select is((tests.erasure(tests.the('bob'))).cleared_at, null, 'Nothing else goes while a case is undecided');

select * from finish();
rollback;
