begin;
select plan(3);

select tests.create_users('bob', 'gina', 'charlie: student', 'dana: tutor');
select tests.keep('link', tests.link('bob', 'charlie'));
select tests.link('gina', 'charlie');
select tests.book('bob', 'dana', 'charlie');
select tests.forget_news();

select tests.authenticate_as('charlie');
select public.block_guardian(tests.the('link'));
select public.unblock_guardian(tests.id('bob'));
select tests.clear_authentication();
select is((select count(*)::integer from public.notifications), 0, 'Blocking and unblocking notify nobody');
select is((select count(*)::integer from private.email_outbox), 0, 'Blocking and unblocking cause no email');
select tests.keep('again', tests.link('bob', 'charlie'));
delete from public.profile_graph where id = tests.the('again');
select is(tests.told('bob'), '{"LINK_CHANGED created guardian","LINK_CHANGED ended guardian"}',
  'An ordinary end of a link notifies the guardian');

select * from finish();
rollback;
