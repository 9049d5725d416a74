begin;
select plan(9);

select tests.make_schools();
select tests.create_users('root: admin', 'bob: client', 'stu: student', 'charlie: student', 'frank: agent, tutor',
                          'mary: client');
select tests.employ('mary', 'school_manager', 'high');

create function pg_temp.status_of(p_inviter text) returns text language sql as $$
  select string_agg(i.kind || ' ' || i.status, ', ' order by i.kind, i.status) from public.invitations i where i.inviter_id = tests.id(p_inviter)
$$;

select tests.authenticate_as('bob');
select public.add_student('one@example.com', p_is_13_plus => true);
select tests.authenticate_as('stu');
select public.invite_parent('two@example.com');
select tests.authenticate_as('frank');
select public.invite_client('three@example.com');
select public.add_student('four@example.com', p_is_13_plus => true);
select tests.authenticate_as('mary');
select public.enroll_student(tests.place('e1'), tests.id('charlie'));
select public.invite_member('five@example.com', 'teacher', 'class', tests.place('e1'));
select public.add_student('six@example.com', p_is_13_plus => true);
select tests.clear_authentication();

delete from public.profile_roles where profile_id in (tests.id('bob'), tests.id('stu')) or (profile_id = tests.id('frank') and role = 'agent');
select is(pg_temp.status_of('bob'), 'student revoked',
  'A guardian''s invitation of a student ends with the guardian''s role');
select is(pg_temp.status_of('stu'), 'parent revoked',
  'The invitation of a parent ends with the student role');
select is(pg_temp.status_of('frank'), 'student pending, client revoked',
  'Only the invitation that required the lost role ends');
select is(pg_temp.status_of('mary'), 'student pending, class pending, member pending',
  'Nothing of other inviters ends');

savepoint before;
delete from public.profile_roles where profile_id = tests.id('charlie');
select is(pg_temp.status_of('mary'), 'student pending, class revoked, member pending',
  'A question about a student ends with the student role');
rollback to before;

savepoint before;
delete from public.memberships where profile_id = tests.id('mary');
select is(pg_temp.status_of('mary'), 'student pending, class revoked, member revoked',
  'What a manager asked ends with the membership');
rollback to before;

-- Checked at the answer as well.
select tests.keep('question', (select id from public.invitations where kind = 'class'));
select tests.lose_memberships('mary');
select tests.authenticate_as('charlie');
select throws_ok($$ select public.accept_invitation(tests.the('question')) $$, 'PT403', 'link.not_available',
  'A former manager takes nobody in');
select tests.clear_authentication();
select tests.employ('mary', 'school_manager', 'high');
select tests.authenticate_as('charlie');
select lives_ok($$ select public.accept_invitation(tests.the('question')) $$,
  'A manager who is employed again can be accepted');
select tests.clear_authentication();
select is((select count(*)::int from public.class_students), 1, 'The student sits in the class');

select * from finish();
rollback;
