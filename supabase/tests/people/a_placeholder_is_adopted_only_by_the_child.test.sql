begin;
select plan(31);

select tests.create_users('bob', 'eve', 'dana: tutor', 'tim: tutor', 'frank: agent');
select tests.create_user('rex', '{client}', null, true, '4915100000001');
select tests.create_user('rex2', '{}', null, true, '4915100000002');
select tests.create_users('ada: admin', 'charlie:', 'mallory:');
select tests.keep('kid', tests.placeholder('bob', 'Kid', '2010-01-01'));
select tests.agent('frank', 'bob');
insert into public.bookings (id, client_id, guardian_id, tutor_id, student_id, starts_at, ends_at, subject)
values ('00000000-0000-4000-8000-0000000000b1', tests.id('frank'), tests.id('bob'), tests.id('dana'), tests.the('kid'), now() + interval '1 day',
  now() + interval '25 hours', 'Algebra');

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
select is(pg_temp.adopts('bob', 'charlie'), 'adopted', 'The only guardian can hand over a placeholder');
select tests.authenticate_as('charlie');
select is((select count(*)::int from public.my_guardians), 1,
  'The guardian becomes the guardian of the account');
rollback to before;
savepoint before;
select is(pg_temp.adopts('ada', 'charlie'), 'adopted', 'An admin can hand over a placeholder');
rollback to before;

-- People close to the child cannot adopt the child's placeholder.
savepoint before;
select is(pg_temp.adopts('ada', 'bob'), 'link.not_available',
  'The guardian cannot adopt the child''s placeholder');
rollback to before;
savepoint before;
delete from public.bookings;
select is(pg_temp.adopts('ada', 'bob'), 'link.not_available',
  'The guardian cannot adopt the placeholder without lessons either');
rollback to before;
savepoint before;
select is(pg_temp.adopts('ada', 'dana'), 'link.not_available',
  'The child''s tutor cannot adopt the placeholder');
rollback to before;
savepoint before;
select is(pg_temp.adopts('ada', 'frank'), 'link.not_available',
  'The agent who pays for the lessons cannot adopt the placeholder');
rollback to before;
savepoint before;
insert into public.contact_restrictions (student_id, profile_id, basis) values (tests.the('kid'), tests.id('rex'), 'Order');
select is(pg_temp.adopts('ada', 'rex'), 'link.not_available',
  'A restricted person cannot adopt the placeholder');
rollback to before;
savepoint before;
insert into public.contact_restrictions (student_id, profile_id, rights, basis, starts_at)
  values (tests.the('kid'), tests.id('rex'), '{message}', 'Order', now() + interval '1 year');
select is(pg_temp.adopts('ada', 'rex'), 'link.not_available',
  'A partial or future restriction also prevents adoption');
rollback to before;
savepoint before;
insert into public.contact_restrictions (student_id, profile_id, basis) values (tests.the('kid'), tests.id('rex'), 'Order');
update auth.users set phone = null, phone_confirmed_at = null where id = tests.id('rex');
update auth.users set phone = '4915100000001' where id = tests.id('rex2');
select is(pg_temp.adopts('ada', 'rex2'), 'link.not_available',
  'An account with the restricted person''s phone number cannot adopt');
select is((select count(*)::int from public.profile_graph where tests.id('rex2') in (source_profile_id, target_profile_id)), 0,
  'The refused account gets no link');
rollback to before;

-- A guardian with another mailbox would see the other guardians.
savepoint before;
insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
values (tests.id('eve'), tests.the('kid'), 'GUARDIAN', 'ACTIVE', 'MOTHER', '{book}');
select is(pg_temp.adopts('bob', 'mallory'), 'link.not_available',
  'One of two guardians cannot hand over the placeholder');
select is(pg_temp.adopts('ada', 'charlie'), 'adopted',
  'An admin can hand over a placeholder with two guardians');
rollback to before;
savepoint before;
select is(pg_temp.adopts('bob', 'mallory', $$
  insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
  values (tests.id('eve'), tests.the('kid'), 'GUARDIAN', 'PENDING', 'MOTHER', '{book}') $$), 'link.not_available',
  'A guardian cannot hand over when a second guardian is added later');
rollback to before;

-- An invitation ends with the inviter's right.
savepoint before;
select is(pg_temp.adopts('bob', 'mallory', $$ delete from public.bookings; delete from public.profile_graph where relationship_type = 'GUARDIAN' $$),
  'link.not_available',
  'A guardian who was unlinked cannot hand over');
rollback to before;
savepoint before;
select is(pg_temp.adopts('bob', 'mallory', $$ insert into public.contact_restrictions (student_id, profile_id, basis)
  values (tests.the('kid'), tests.id('bob'), 'Order') $$), 'link.not_available',
  'A guardian who was restricted cannot hand over');
rollback to before;
savepoint before;
select is(pg_temp.adopts('bob', 'mallory', $$ update public.profile_graph set rights = '{book}' where relationship_type = 'GUARDIAN' $$), 'link.not_available',
  'A guardian without view_progress cannot hand over');
rollback to before;
savepoint before;
select is(pg_temp.adopts('ada', 'mallory', $$ select tests.create_user('successor', '{admin}'); delete from public.profile_roles where role = 'admin'
  and profile_id <> tests.id('successor') $$), 'invitation.not_pending',
  'The invitation of an admin ends with the admin role');
rollback to before;

-- Not below 13.
savepoint before;
update public.profile_details set date_of_birth = current_date - interval '13 years' + interval '1 day' where profile_id = tests.the('kid');
select is(pg_temp.adopts('bob', 'charlie'), 'age.not_confirmed', 'A child below 13 has no account');
select is((select count(*)::int from public.profile_graph where target_profile_id = tests.the('kid')), 1,
  'The child below 13 stays a placeholder');
update public.profile_details set date_of_birth = current_date - interval '13 years' where profile_id = tests.the('kid');
select tests.authenticate_as('charlie');
select lives_ok($$ select public.accept_invitation(tests.the('invitation')) $$,
  'A child may adopt the placeholder on the 13th birthday');
rollback to before;

-- Only the first invitee can adopt a placeholder.
savepoint before;
select tests.authenticate_as('ada');
select tests.keep('second', (select id from public.invite_placeholder(tests.the('kid'), 'mallory@example.com')));
select tests.clear_authentication();
select is(pg_temp.adopts('bob', 'charlie'), 'adopted', 'The first of two invitees adopts the placeholder');
select tests.authenticate_as('mallory');
select throws_ok($$ select public.accept_invitation(tests.the('second')) $$, 'PT403', 'link.not_available',
  'The second invitee cannot adopt the placeholder');
select is_empty('select from public.my_guardians', 'The second invitee gets no guardian');
rollback to before;

-- Two placeholders of one child come together.
savepoint before;
select is(pg_temp.adopts('bob', 'charlie'), 'adopted', 'A child adopts the first placeholder');
select tests.keep('kid', tests.placeholder('eve', 'Kid again', '2010-02-02'));
select is(pg_temp.adopts('eve', 'charlie'), 'link.not_available',
  'Two different dates of birth are two people');
delete from public.invitations where id = tests.the('invitation');
select tests.keep('kid', tests.placeholder('eve', 'Kid again', '2010-01-01'));
select is(pg_temp.adopts('eve', 'charlie'), 'adopted',
  'A child can adopt a second placeholder with the same date of birth');
select tests.authenticate_as('charlie');
select results_eq('select full_name, is_primary from public.my_guardians order by 1', $$ values ('Bob', true), ('Eve', false) $$,
  'The child has the guardians of both placeholders, one of them primary');
select results_eq('select full_name, date_of_birth from public.my_profile', $$ values ('Charlie', '2010-01-01'::date) $$,
  'The account''s own name and date of birth are kept');
rollback to before;

-- An account with lessons at the same time, or a guardian it keeps away.
savepoint before;
update private.settings set second_guardian_policy = 'inform';
insert into public.bookings (client_id, tutor_id, student_id, starts_at, ends_at, subject)
values (tests.id('charlie'), tests.id('tim'), tests.id('charlie'), now() + interval '1 day', now() + interval '25 hours', 'Piano');
select is(pg_temp.adopts('bob', 'charlie'), 'link.not_available',
  'Lessons at the same time do not go together');
rollback to before;
select tests.link('bob', 'charlie', p_status => 'BLOCKED');
update private.settings set second_guardian_policy = 'inform';
select is(pg_temp.adopts('ada', 'charlie'), 'link.not_available',
  'An account cannot adopt when it has blocked the placeholder''s guardian');

select * from finish();
rollback;
