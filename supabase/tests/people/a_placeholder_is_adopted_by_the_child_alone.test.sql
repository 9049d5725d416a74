begin;
select plan(30);

select tests.create_user('bob');
select tests.create_user('eve');
select tests.create_user('dana', '{tutor}');
select tests.create_user('tim', '{tutor}');
select tests.create_user('frank', '{agent}');
select tests.create_user('rex', '{client}', null, true, '4915100000001');
select tests.create_user('rex2', '{}', null, true, '4915100000002');
select tests.create_user('ada', '{admin}');
select tests.create_user('charlie', '{}');
select tests.create_user('mallory', '{}');
select tests.keep('kid', tests.placeholder('bob', 'Kid', '2010-01-01'));
select tests.agent('frank', 'bob');
insert into public.bookings (id, client_id, guardian_id, tutor_id, student_id, starts_at, ends_at, subject)
values ('00000000-0000-4000-8000-0000000000b1', tests.id('frank'), tests.id('bob'), tests.id('dana'), tests.the('kid'), now() + interval '1 day', now() + interval '25 hours', 'Algebra');

create function pg_temp.adopts(p_inviter text, p_nickname text, p_between text default 'select') returns text
language plpgsql as $$
declare
  v_error jsonb;
begin
  perform tests.authenticate_as(p_inviter);
  perform tests.keep('invitation', (select i.id from public.invite_placeholder(tests.the('kid'), p_nickname || '@example.com') i));
  perform tests.clear_authentication();
  execute p_between;
  perform tests.authenticate_as(p_nickname);
  v_error := tests.error_of($c$ select public.accept_invitation(tests.the('invitation')) $c$);
  perform tests.clear_authentication();
  return coalesce(v_error ->> 'message' || case when v_error ->> 'detail' ~ 'Failing|Key' then ' with a row' else '' end, 'adopted');
end;
$$;

savepoint before;
select is(pg_temp.adopts('bob', 'charlie'), 'adopted', 'the only guardian hands over');
select tests.authenticate_as('charlie');
select is((select count(*)::int from public.my_guardians), 1, 'and is his guardian');
rollback to before;
savepoint before;
select is(pg_temp.adopts('ada', 'charlie'), 'adopted', 'or an admin');
rollback to before;

-- Whoever stands beside the child does not become it.
savepoint before;
select is(pg_temp.adopts('ada', 'bob'), 'link.not_available', 'the guardian himself');
rollback to before;
savepoint before;
delete from public.bookings;
select is(pg_temp.adopts('ada', 'bob'), 'link.not_available', 'with lessons or without');
rollback to before;
savepoint before;
select is(pg_temp.adopts('ada', 'dana'), 'link.not_available', 'the tutor of his lessons');
rollback to before;
savepoint before;
select is(pg_temp.adopts('ada', 'frank'), 'link.not_available', 'the agent who pays them');
rollback to before;
savepoint before;
insert into public.contact_restrictions (student_id, profile_id, basis) values (tests.the('kid'), tests.id('rex'), 'Order');
select is(pg_temp.adopts('ada', 'rex'), 'link.not_available', 'a person who is kept from the child');
rollback to before;
savepoint before;
insert into public.contact_restrictions (student_id, profile_id, rights, basis, starts_at) values (tests.the('kid'), tests.id('rex'), '{message}', 'Order', now() + interval '1 year');
select is(pg_temp.adopts('ada', 'rex'), 'link.not_available', 'in part, or later');
rollback to before;
savepoint before;
insert into public.contact_restrictions (student_id, profile_id, basis) values (tests.the('kid'), tests.id('rex'), 'Order');
update auth.users set phone = null, phone_confirmed_at = null where id = tests.id('rex');
update auth.users set phone = '4915100000001' where id = tests.id('rex2');
select is(pg_temp.adopts('ada', 'rex2'), 'link.not_available', 'or by another account with his number');
select is((select count(*)::int from public.profile_graph where tests.id('rex2') in (source_profile_id, target_profile_id)), 0, 'who has nothing of it');
rollback to before;

-- A guardian with another mailbox would see the other guardians.
savepoint before;
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
values (tests.id('eve'), tests.the('kid'), 'GUARDIAN', 'ACTIVE', 'MOTHER', '{book}');
select is(pg_temp.adopts('bob', 'mallory'), 'link.not_available', 'one of two guardians does not hand over');
select is(pg_temp.adopts('ada', 'charlie'), 'adopted', 'an admin does');
rollback to before;
savepoint before;
select is(pg_temp.adopts('bob', 'mallory', $$
  insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
  values (tests.id('eve'), tests.the('kid'), 'GUARDIAN', 'PENDING', 'MOTHER', '{book}') $$), 'link.not_available', 'nor when the second waits, or came later');
rollback to before;

-- An invitation ends with the inviter's right.
savepoint before;
select is(pg_temp.adopts('bob', 'mallory', $$ delete from public.bookings; delete from public.profile_graph where relationship_type = 'GUARDIAN' $$), 'link.not_available', 'a guardian who was unlinked meanwhile hands nobody over');
rollback to before;
savepoint before;
select is(pg_temp.adopts('bob', 'mallory', $$ insert into public.contact_restrictions (student_id, profile_id, basis) values (tests.the('kid'), tests.id('bob'), 'Order') $$), 'link.not_available', 'nor one who was restricted');
rollback to before;
savepoint before;
select is(pg_temp.adopts('bob', 'mallory', $$ update public.profile_graph set rights = '{book}' where relationship_type = 'GUARDIAN' $$), 'link.not_available', 'nor one without view_progress');
rollback to before;
savepoint before;
select is(pg_temp.adopts('ada', 'mallory', $$ delete from public.profile_roles where role = 'admin' $$), 'link.not_available', 'nor an admin who is none any more');
rollback to before;

-- Not below 13.
savepoint before;
update public.profile_details set date_of_birth = current_date - interval '13 years' + interval '1 day' where profile_id = tests.the('kid');
select is(pg_temp.adopts('bob', 'charlie'), 'age.not_confirmed', 'a child below 13 has no account');
select is((select count(*)::int from public.profile_graph where target_profile_id = tests.the('kid')), 1, 'and stays a placeholder');
update public.profile_details set date_of_birth = current_date - interval '13 years' where profile_id = tests.the('kid');
select tests.authenticate_as('charlie');
select lives_ok($$ select public.accept_invitation(tests.the('invitation')) $$, 'on its birthday it may');
rollback to before;

-- Once, by whoever is first.
savepoint before;
select tests.authenticate_as('ada');
select tests.keep('second', (select id from public.invite_placeholder(tests.the('kid'), 'mallory@example.com')));
select tests.clear_authentication();
select is(pg_temp.adopts('bob', 'charlie'), 'adopted', 'of two who are invited, the first');
select tests.authenticate_as('mallory');
select throws_ok($$ select public.accept_invitation(tests.the('second')) $$, 'PT403', 'link.not_available', 'and not the second');
select is_empty('select from public.my_guardians', 'who gets nothing');
rollback to before;

-- Two placeholders of one child come together.
savepoint before;
select is(pg_temp.adopts('bob', 'charlie'), 'adopted', 'a child');
select tests.keep('kid', tests.placeholder('eve', 'Kid again', '2010-02-02'));
select is(pg_temp.adopts('eve', 'charlie'), 'adopted', 'may have been entered twice');
select tests.authenticate_as('charlie');
select results_eq('select full_name, is_primary from public.my_guardians order by 1', $$ values ('Bob', true), ('Eve', false) $$, 'and has the guardians of both, one of them primary');
select results_eq('select full_name, date_of_birth from public.my_profile', $$ values ('Charlie', '2010-01-01'::date) $$, 'what the account says stays');
rollback to before;

-- An account with lessons at the same time, or a guardian it keeps away.
savepoint before;
insert into public.bookings (client_id, tutor_id, student_id, starts_at, ends_at, subject)
values (tests.id('charlie'), tests.id('tim'), tests.id('charlie'), now() + interval '1 day', now() + interval '25 hours', 'Piano');
select is(pg_temp.adopts('bob', 'charlie'), 'link.not_available', 'lessons at the same time do not go together');
rollback to before;
select tests.link('bob', 'charlie', p_status => 'BLOCKED');
select is(pg_temp.adopts('ada', 'charlie'), 'link.not_available', 'nor those of a guardian whom the account has blocked');

select * from finish();
rollback;
