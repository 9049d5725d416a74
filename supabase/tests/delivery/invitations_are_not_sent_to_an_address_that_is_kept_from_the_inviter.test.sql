begin;
select plan(6);

select tests.create_user('tia', '{student}', 'tia@example.com', true, '4915100000011');
select tests.create_users('mia: student', 'rex', 'pat', 'ann', 'abe: admin');
select tests.set_up_sms();
select tests.authenticate_as('abe');
select public.restrict_contact(tests.id('mia'), null, null, 'Order 1', p_emails => '{dad@example.com}');
select public.restrict_contact(tests.id('mia'), null, '{message}', 'Order 2', p_emails => '{aunt@example.com}');
select public.restrict_contact(tests.id('mia'), null, null, 'Order 3', p_until => now() + interval '1 day', p_from => now() + interval '1 hour',
  p_emails => '{uncle@example.com}');
select public.restrict_contact(tests.id('tia'), tests.id('rex'), null, 'Order 4');
select tests.clear_authentication();
insert into public.contact_restrictions (student_id, profile_id, kind, rights, basis) values (tests.id('tia'), tests.id('pat'), 'BLOCK', '{}', 'Block');
delete from auth.users where id = tests.user_id('tia');

-- Of a person whom an order names.
select tests.authenticate_as('mia');
select public.invite_parent(n || '@example.com') from unnest('{dad,aunt,uncle,mum}'::text[]) n;
select tests.clear_authentication();
select set_eq(
  'select to_email from public.claim_emails(10, 60) where template = ''INVITATION''', '{aunt@example.com,uncle@example.com,mum@example.com}'::text[],
  'An address that an order in force names whole is sent no invitation of the student');
select is((select count(distinct (i.status, i.expires_at, i.sent_at, i.send_count)) from public.invitations i where i.inviter_id = tests.id('mia')), 1::bigint,
  'An invitation that is not sent looks as all others to the inviter');

-- Of a student whose account was deleted.
select tests.authenticate_as(n), public.add_student('tia@example.com', null, true) from unnest('{rex,pat,ann}'::text[]) n;
select tests.clear_authentication();
select is((select array_agg(i.data ->> 'inviter_name') from public.claim_emails(10, 60) i where i.template = 'INVITATION'), '{Ann}',
  'The address of a deleted student is sent invitations of others than whom an order or a block keeps away');
select tests.invite_number(n, '+4915100000011') from unnest('{rex,pat,ann}'::text[]) n;
select is((select array_agg(i.data ->> 'inviter_name') from public.claim_sms(10, 60) i), '{Ann}',
  'The number of a deleted student is sent text messages of others than whom an order or a block keeps away');
select is((select count(distinct (i.status, i.sent_at is null, i.send_count)) from public.invitations i
           where i.invitee_phone is not null and i.inviter_id = any (array[tests.id('rex'), tests.id('pat')])), 1::bigint,
  'Text messages that are not sent look alike to their inviters');
select is((select i.sent_at is not null and i.send_count = 1 from public.invitations i where i.invitee_phone is not null and i.inviter_id = tests.id('rex')),
  true, 'A text message that is withheld counts as sent to the inviter');

select * from finish();
rollback;
