begin;
select plan(17);

select tests.create_user('bob');
select tests.create_user('charlie', '{student}');
select tests.create_user('olga');
select tests.create_user('ada', '{admin}');
select tests.authenticate_as('bob');
select public.add_student('Charlie@example.com', null, true, 'FATHER', '{book}');
select tests.keep('invitation', (select id from public.my_invitations));

select results_eq(
  'select direction, kind::text, inviter_name, invitee_email, invitee_phone, relation::text, rights::text, status::text, send_count, responded_at from public.my_invitations',
  $$ values ('sent', 'student', 'Bob', 'charlie@example.com', null::text, 'FATHER', '{book}', 'pending', 1, null::timestamptz) $$, 'the inviter: what he sent');
select is_empty($$ select from public.invitations i where i::text like '%' || tests.id('charlie') || '%' $$, 'without a word of whose profile that is');
select tests.authenticate_as('charlie');
select results_eq(
  'select direction, kind::text, inviter_id, inviter_name, invitee_email, relation::text, rights::text, status::text from public.my_invitations',
  $$ values ('received', 'student', tests.id('bob'), 'Bob', 'charlie@example.com', 'FATHER', '{book}', 'pending') $$, 'the invitee: what he received, and from whom');
select tests.authenticate_as('olga');
select is_empty('select from public.my_invitations', 'nobody else');
select is_empty('select from public.invitations', 'in the table either');
select tests.authenticate_as('ada');
select is_empty('select from public.my_invitations', 'an admin neither');

-- Nobody writes it but by calls.
select tests.authenticate_as('bob');
select throws_ok($$ update public.invitations set status = 'accepted', responded_at = now() $$, '42501', 'permission denied for table invitations', 'the inviter does not accept it himself');
select throws_ok($$ update public.invitations set rights = '{view_progress}' $$, '42501', 'permission denied for table invitations', 'nor ask for more later');
select throws_ok($$ delete from public.invitations $$, '42501', 'permission denied for table invitations', 'nor delete it');
select throws_ok(
  $$ insert into public.invitations (kind, inviter_id, invitee_email, relation, expires_at) values ('student', tests.id('bob'), 'x@x.example', 'FATHER', now()) $$,
  '42501', 'permission denied for table invitations', 'nor insert one');
select tests.authenticate_as('charlie');
select throws_ok($$ update public.invitations set rights = '{}' $$, '42501', 'permission denied for table invitations', 'nor does the invitee change it');
select tests.clear_authentication();
select results_eq('select status::text, rights::text from public.invitations', $$ values ('pending', '{book}') $$, 'it is as it was');

-- What must be so on every path.
select throws_ok($$ update public.invitations set invitee_phone = '+4915100000001' $$, '23514', null, 'one address');
select throws_ok($$ update public.invitations set invitee_email = 'Charlie@example.com' $$, '23514', null, 'in lower case');
select throws_ok($$ update public.invitations set relation = null $$, '23514', null, 'a guardian is something');
select throws_ok($$ update public.invitations set status = 'accepted' $$, '23514', null, 'an answer has its time');
select lives_ok($$ update public.invitations set status = 'revoked', responded_at = now() $$, 'with it, it may be one');

select * from finish();
rollback;
