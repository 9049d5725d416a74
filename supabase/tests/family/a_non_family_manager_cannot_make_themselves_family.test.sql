begin;
select plan(5);

select tests.create_users('tom: tutor, client', 'gina', 'charlie: student');
select tests.keep('managed', tests.link('tom', 'charlie', '{book}'));
update public.profile_graph set relation = 'OTHER', is_primary = false where id = tests.the('managed');
select tests.keep('waiting', tests.link('gina', 'charlie', '{view_progress}', 'PENDING'));

select tests.authenticate_as('tom');
select throws_ok($$ select public.update_link(tests.the('managed'), 'FATHER') $$, 'PT400', 'validation.failed',
  'A guardian linked as OTHER cannot claim a family relation');
select lives_ok($$ select public.update_link(tests.the('managed'), 'OTHER') $$,
  'A guardian linked as OTHER can state OTHER again');
select throws_ok($$ select public.confirm_guardian(tests.the('waiting'), false) $$, 'PT404', 'link.not_found',
  'A guardian linked as OTHER cannot refuse a pending guardian');

-- Family may say otherwise, and go back to no more than OTHER.
select tests.clear_authentication();
update public.profile_graph set relation = 'GUARDIAN' where id = tests.the('managed');
select tests.authenticate_as('tom');
select lives_ok($$ select public.update_link(tests.the('managed'), 'FATHER') $$,
  'A family guardian can state that they are the father');
select lives_ok($$ select public.update_link(tests.the('managed'), 'OTHER') $$,
  'A family guardian can change their relation to OTHER');

select * from finish();
rollback;
