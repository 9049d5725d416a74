begin;
select plan(4);

select tests.create_course();
select tests.create_users('mia: student', 'zoe: student');
update private.settings set max_pending_invitations = 1;
select tests.authenticate_as('dana');
select tests.keep('question', (public.enroll_in_course(tests.the('course'), tests.id('mia'))).id);
select isnt(tests.the('question'), null, 'The first course invitation is created');
select throws_ok($$ select public.enroll_in_course(tests.the('course'), tests.id('zoe')) $$, 'PT409', 'invitation.limit_reached',
  'A second pending invitation exceeds the limit');
select is((public.enroll_in_course(tests.the('course'), tests.id('mia'))).id, tests.the('question'),
  'Enrolling the same student returns the same invitation');
select tests.authenticate_as('mia');
select public.decline_invitation(tests.the('question'));
select tests.authenticate_as('dana');
select isnt((public.enroll_in_course(tests.the('course'), tests.id('zoe'))).id, null,
  'An answered invitation frees a place');

select * from finish();
rollback;
