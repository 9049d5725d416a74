begin;
select plan(8);

-- A lesson of Mia is confirmed: Bob, who asked for it, and Mia are told, by email and on their phones.
select tests.create_users('ada: admin', 'bob', 'dana: tutor', 'mia: student');
select tests.link('bob', 'mia');
select tests.set_up_push();
select tests.subscribe_to_push(n) from unnest('{bob,mia}'::text[]) n;
select tests.keep('booking', tests.book('bob', 'dana', 'mia', '5 days', 'confirmed', 'bob'));
select tests.forget_news();
select private.notify(array[tests.id(n)], 'BOOKING_CHANGED', tests.id('mia'), 'booking', tests.the('booking'),
  jsonb_build_object('change', 'confirmed', 'side', s), 'waits:' || n)
from (values ('bob', 'client'), ('mia', 'student')) v(n, s);

create function pg_temp.mailed() returns text[] language sql as $$
  select array(select p.full_name from private.email_outbox o join public.profiles p on p.id = o.recipient_id
               where o.dedupe_key like 'waits:%' and (private.email_content(o)).to_email is not null order by 1); $$;
create function pg_temp.pushed() returns text[] language sql as $$
  select array(select p.full_name from public.notifications n join private.push_subscriptions s on s.profile_id = n.profile_id
               join public.profiles p on p.id = n.profile_id where n.dedupe_key like 'waits:%' and (private.push_content(n, s)).key is not null order by 1); $$;

select is(pg_temp.mailed(), '{Bob,Mia}', 'What nothing stands against is sent by email');
select is(pg_temp.pushed(), '{Bob,Mia}', 'What nothing stands against is pushed');

-- Guardians notice nothing of the pause of a child's account.
update public.profile_details set date_of_birth = current_date - 3000 where profile_id = tests.id('mia');
select is(pg_temp.mailed(), '{Bob}', 'A paused account gets no email that was written before');
select is(pg_temp.pushed(), '{Bob}', 'A paused account gets no push that was written before');
select tests.consent(tests.id('mia'), 'account');
select is(pg_temp.mailed() || pg_temp.pushed(), '{Bob,Mia,Bob,Mia}', 'Once there is consent what still waits is sent');

select tests.authenticate_as('ada');
select public.record_student_status(tests.id('mia'), 'deceased', 'Letter', current_date + 90);
select tests.clear_authentication();
select is(pg_temp.mailed(), '{}', 'About a student who has died no email is sent that was written before');
select is(pg_temp.pushed(), '{}', 'About a student who has died nothing is pushed that was written before');
select is((select count(*)::integer from public.notifications n where n.dedupe_key like 'waits:%'), 2, 'What was written in the app stays there');

select * from finish();
rollback;
