begin;
select plan(10);

-- Rex is restricted from Mia and Ben is not: both are agents, and both invite Mia as their client.
select tests.staff_schools();
select tests.create_user('rex', '{agent}'), tests.create_user('ben', '{agent}');
select tests.restrict('rex', 'mia'), tests.restrict('sam', 'mia');
select tests.authenticate_as('ben');
select public.invite_client('mia@example.com');
select tests.authenticate_as('rex');
select tests.keep('rexs', (public.invite_client('mia@example.com')).id);
select is((select status::text from public.my_invitations), 'pending',
  'The restricted person''s invitation looks pending to them');
select tests.authenticate_as('sam');
select public.invite_member('mia@example.com', 'teacher', 'class', tests.place('e1'));

select tests.authenticate_as('mia');
select results_eq('select inviter_name from public.my_invitations', $$ values ('Ben') $$,
  'The student receives only invitations of people without a restriction');
select is_empty('select from public.profiles where id in (tests.id(''rex''), tests.id(''sam''))',
  'The student does not see the restricted inviters');
select throws_ok($$ select public.accept_invitation(tests.the('rexs')) $$, 'PT404', 'invitation.not_found',
  'The student cannot accept an undelivered invitation');
select lives_ok($$ select public.accept_invitation((select id from public.my_invitations)) $$,
  'The student accepts the delivered invitation');
select tests.clear_authentication();
select is(tests.told('mia') @> '{INVITATION_RECEIVED}', true,
  'The student is notified of the delivered invitation');
select is((select count(*)::int from public.notifications where profile_id = tests.id('mia') and key = 'INVITATION_RECEIVED'), 1,
  'The student is notified of one invitation only');
select is((select count(*)::int from private.email_outbox o join public.invitations i on i.id = o.subject_id
  where i.inviter_id in (tests.id('rex'), tests.id('sam'))), 0,
  'No email goes out for the undelivered invitations');
select is((select count(*)::int from public.profile_graph where relationship_type = 'AGENT'), 1,
  'Only the agent without a restriction is linked');

select public.lift_restriction(r.id) from public.contact_restrictions r where r.profile_id = tests.id('rex');
select tests.authenticate_as('mia');
select is((select count(*)::int from public.my_invitations where inviter_id = tests.id('rex')), 1,
  'The invitation is delivered once the restriction is lifted');

select * from finish();
rollback;
