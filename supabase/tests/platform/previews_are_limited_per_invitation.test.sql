begin;
select plan(9);

select tests.create_user('bob');
select tests.authenticate_as('bob');
select tests.keep('one', (select id from public.add_student('a@x.example', null, true)));
select tests.keep('two', (select id from public.add_student('b@x.example', null, true)));
select tests.clear_authentication();
select tests.give_token(tests.the('one'), 'token one');
select tests.give_token(tests.the('two'), 'token two');
update private.settings set previews_per_hour = 2;

select tests.authenticate_as_anon();
select throws_ok($$ select * from public.preview_invitation('wrong') $$, 'PT404', 'invitation.not_found',
  'A wrong token finds no invitation');
select throws_ok($$ select * from public.preview_invitation('wrong') $$, 'PT404', 'invitation.not_found',
  'A second wrong token gets the same error');
select throws_ok($$ select * from public.preview_invitation('wrong') $$, 'PT404', 'invitation.not_found',
  'A third wrong token gets the same error');
select is((select inviter_name from public.preview_invitation('token one')), 'Bob',
  'A right token opens the preview');
select is((select inviter_name from public.preview_invitation('token one')), 'Bob',
  'A right token opens the preview a second time');
select is(tests.error_of($$ select * from public.preview_invitation('token one') $$) ->> 'state', 'PGRST',
  'A third preview within the hour is refused');
select is((select inviter_name from public.preview_invitation('token two')), 'Bob',
  'Another invitation has its own limit');
select tests.clear_authentication();
update private.rate_limits set window_start = window_start - interval '1 hour' where bucket = 'preview';
select tests.authenticate_as_anon();
select is((select inviter_name from public.preview_invitation('token one')), 'Bob',
  'The preview opens again an hour later');
select tests.clear_authentication();
select is((select count(*)::int from private.rate_limits where bucket = 'preview' and subject = tests.the('one')::text), 1,
  'Previews are counted by the id of the invitation');

select * from finish();
rollback;
