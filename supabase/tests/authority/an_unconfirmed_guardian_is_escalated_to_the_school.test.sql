begin;
select plan(24);

select tests.create_users('ada: admin', 'hana', 'bob', 'mona', 'eve', 'charlie: student');
select tests.make_schools();
select tests.employ('hana', 'school_manager', 'high');
select tests.enroll('charlie', 'e1');
select tests.link('bob', 'charlie'), tests.link('mona', 'charlie', '{message,book}');
select tests.authenticate_as('charlie');
select public.invite_parent('eve@example.com');
select tests.clear_authentication();
select tests.forget_news();
select tests.authenticate_as('eve');
select tests.keep('link', (public.accept_invitation((select id from public.my_invitations))).id);
select tests.clear_authentication();
select is(tests.told('bob'), '{LINK_CHANGED guardian_pending guardian}',
  'A family guardian with view_progress is asked');
select is(tests.told('mona') || tests.told('hana') || tests.told('ada'), '{}', 'Nobody else is, for now');
select tests.authenticate_as('mona');
select throws_ok($$ select public.confirm_guardian(tests.the('link'), true) $$, 'PT404', 'link.not_found',
  'A guardian without view_progress has no say');

savepoint before;
select tests.authenticate_as('bob');
select throws_ok($$ select * from public.list_waiting_guardians(tests.id('charlie')) $$, 'PT404', 'student.not_found',
  'A guardian does not see who waits');
select lives_ok($$ select public.confirm_guardian(tests.the('link'), false) $$,
  'A guardian can object to a pending guardian');
select tests.clear_authentication();
select is(tests.told('hana'), '{LINK_CHANGED guardian_undecided school}', 'The school is asked after an objection');
select is(tests.told('ada') || tests.told('eve'), '{}',
  'Admins and the pending guardian are not notified of the objection');
select tests.authenticate_as('bob');
select throws_ok($$ select public.confirm_guardian(tests.the('link'), true) $$, 'PT404', 'link.not_found',
  'The objection has ended the guardian''s say');
select tests.authenticate_as('hana');
select results_eq('select full_name, was_objected from public.list_waiting_guardians(' || quote_literal(tests.id('charlie')) || ')', $$ values ('Eve', true) $$,
  'The school sees who waits');
savepoint undecided;
select lives_ok($$ select public.confirm_guardian(tests.the('link'), false) $$,
  'The school can refuse a pending guardian');
select tests.clear_authentication();
select is_empty($$ select from public.profile_graph where id = tests.the('link') $$, 'There is no link after the school refused');
select is(tests.told('eve') || tests.told('charlie'), '{"LINK_CHANGED refused guardian","LINK_CHANGED refused student"}',
  'The student and the pending guardian are notified of the refusal');
select is_empty($$ select from public.notifications where key = 'LINK_CHANGED' and data ->> 'change' = 'refused'
  and data::text like '%' || tests.id('hana') || '%' $$,
  'The notification does not say who refused');
rollback to undecided;
select lives_ok($$ select public.confirm_guardian(tests.the('link'), true) $$,
  'The school can confirm a pending guardian');
select tests.clear_authentication();
select ok(private.has_right(tests.id('eve'), tests.id('charlie'), 'book'), 'The link holds after the school confirmed');
select is((select count(*)::int from private.guardian_confirmations), 0,
  'A confirmed link is no longer pending');
rollback to before;
select tests.clear_authentication();

-- Silence.
select is(public.escalate_guardian_links(now() + interval '13 days'), 0, 'Thirteen days are no silence');
select is(public.escalate_guardian_links(now() + interval '14 days'), 1,
  'After fourteen days the link goes to the school');
select is(public.escalate_guardian_links(now() + interval '15 days'), 0,
  'A pending link is escalated only once');
select is(tests.told('hana'), '{LINK_CHANGED guardian_undecided school}',
  'The school is notified of the escalation');
select isnt_empty($$ select from private.scheduled_tasks where command like '%escalate_guardian_links%' $$,
  'A schedule does it');
select tests.authenticate_as('bob');
select throws_ok($$ select public.confirm_guardian(tests.the('link'), true) $$, 'PT404', 'link.not_found',
  'The guardians have no say after the escalation');

-- A decider who is a guardian of the student is none.
rollback to before;
select tests.clear_authentication();
select tests.link('hana', 'charlie', '{receive_alerts}', 'ACTIVE', 'OTHER');
select is(private.deciders_of(tests.id('charlie'), (select source_profile_id from public.profile_graph where id = tests.the('link'))), array[tests.id('ada')],
  'Without an unconflicted manager the admins decide');
update public.profile_roles set profile_id = tests.id('eve') where role = 'admin';
select tests.authenticate_as('eve');
select throws_ok($$ select public.confirm_guardian(tests.the('link'), true) $$, 'PT404', 'link.not_found',
  'An admin does not agree to themselves');

select * from finish();
rollback;
