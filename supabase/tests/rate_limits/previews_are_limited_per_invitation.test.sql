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
select throws_ok($$ select * from public.preview_invitation('wrong') $$, 'PT404', 'invitation.not_found', 'a wrong token finds nothing');
select throws_ok($$ select * from public.preview_invitation('wrong') $$, 'PT404', 'invitation.not_found', 'as often as one tries');
select throws_ok($$ select * from public.preview_invitation('wrong') $$, 'PT404', 'invitation.not_found', 'without another answer');
select is((select inviter_name from public.preview_invitation('token one')), 'Bob', 'a right one opens once');
select is((select inviter_name from public.preview_invitation('token one')), 'Bob', 'twice');
select is(tests.error_of($$ select * from public.preview_invitation('token one') $$) ->> 'state', 'PGRST', 'not three times in an hour');
select is((select inviter_name from public.preview_invitation('token two')), 'Bob', 'another invitation has its own count');
select tests.clear_authentication();
update private.rate_limits set window_start = window_start - interval '1 hour' where bucket = 'preview';
select tests.authenticate_as_anon();
select is((select inviter_name from public.preview_invitation('token one')), 'Bob', 'an hour later it opens again');
select tests.clear_authentication();
select is((select count(*)::int from private.rate_limits where bucket = 'preview' and subject = tests.the('one')::text), 1, 'counted by the id, not the token');

select * from finish();
rollback;
