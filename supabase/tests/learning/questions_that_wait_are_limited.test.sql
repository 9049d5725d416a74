begin;
select plan(4);

select tests.create_course();
select tests.create_user('mia', '{student}');
select tests.create_user('zoe', '{student}');
update private.settings set max_pending_invitations = 1;
select tests.authenticate_as('dana');
select tests.keep('question', (public.enroll_in_course(tests.the('course'), tests.id('mia'))).id);
select isnt(tests.the('question'), null, 'one is asked');
select throws_ok($$ select public.enroll_in_course(tests.the('course'), tests.id('zoe')) $$, 'PT409', 'invitation.limit_reached', 'another waits until it is answered');
select is((public.enroll_in_course(tests.the('course'), tests.id('mia'))).id, tests.the('question'), 'the same question is the same');
select tests.authenticate_as('mia');
select public.decline_invitation(tests.the('question'));
select tests.authenticate_as('dana');
select isnt((public.enroll_in_course(tests.the('course'), tests.id('zoe'))).id, null, 'then it is asked');

select * from finish();
rollback;
