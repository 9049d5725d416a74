begin;
select plan(2);

select tests.create_users('bob', 'hugo', 'gina', 'charlie: student');
select tests.keep('bobs', tests.link('bob', 'charlie'));
select tests.link('hugo', 'charlie');
select tests.forget_news();
select tests.link('gina', 'charlie', '{book}', 'PENDING');
select is(tests.mailed('bob') || tests.mailed('hugo'), '{"LINK_CHANGED guardian_pending guardian","LINK_CHANGED guardian_pending guardian"}',
  'Two guardians are asked to confirm');
delete from public.profile_graph where id = tests.the('bobs');

select results_eq(
  'select to_email from public.claim_emails(10, 60) where data ->> ''change'' = ''guardian_pending''', '{hugo@example.com}'::text[],
  'Only the guardian who is still linked gets the email');

select * from finish();
rollback;
