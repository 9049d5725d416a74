begin;
select plan(7);

-- Tom may not book for Charlie; nothing else is denied to Tom.
select tests.create_users('tom: tutor', 'tina: tutor', 'charlie: student');
select tests.restrict('tom', 'charlie', '{book}');
select tests.authenticate_as('tom');
select tests.keep('denied', (public.add_student('charlie@example.com', null, true, null, '{book}')).id);
select is((select status::text from public.my_invitations), 'pending',
  'An invitation that asks only for a denied right looks sent to its inviter');
select tests.authenticate_as('tina');
select public.add_student('charlie@example.com', null, true, null, '{book}');

select tests.authenticate_as('charlie');
select results_eq('select inviter_name from public.my_invitations', $$ values ('Tina') $$,
  'The student is shown the same invitation of another tutor only');
select throws_ok($$ select public.accept_invitation(tests.the('denied')) $$, 'PT404', 'invitation.not_found',
  'The student cannot accept an invitation that asks only for a denied right');
select tests.clear_authentication();
select is((select count(*)::int from private.email_outbox o join public.invitations i on i.id = o.subject_id where i.inviter_id = tests.id('tom')), 0,
  'No email goes out for an invitation that asks only for a denied right');
select is((select count(*)::int from private.email_outbox o join public.invitations i on i.id = o.subject_id where i.inviter_id = tests.id('tina')), 1,
  'The email of the other tutor''s invitation goes out');

-- Asking for one right more is not hopeless, so it is delivered.
select tests.authenticate_as('tom');
select public.revoke_invitation(tests.the('denied'));
select tests.keep('more', (public.add_student('charlie@example.com', null, true, null, '{book,message}')).id);
select tests.authenticate_as('charlie');
select is((select count(*)::int from public.my_invitations where id = tests.the('more')), 1,
  'An invitation that also asks for a right that is not denied is shown');
select tests.clear_authentication();
select is((select count(*)::int from private.email_outbox o where o.subject_id = tests.the('more')), 1,
  'An invitation that also asks for a right that is not denied is emailed');

select * from finish();
rollback;
