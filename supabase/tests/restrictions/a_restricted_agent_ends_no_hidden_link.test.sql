begin;
select plan(4);

-- The agent's client is a learner, too.
select tests.create_user('sam', '{client,student}');
select tests.create_user('adam', '{agent}');
select tests.create_user('carl', '{agent}');
select tests.keep('adams', tests.agent('adam', 'sam'));
select tests.keep('carls', tests.agent('carl', 'sam'));
select tests.restrict('adam', 'sam');

select tests.authenticate_as('adam');
select is_empty('select from public.my_clients', 'who is kept away sees no client');
select throws_ok($$ select public.unlink_client(tests.the('adams')) $$, 'PT404', 'link.not_found', 'and ends no link that he does not see');
select tests.authenticate_as('carl');
select lives_ok($$ select public.unlink_client(tests.the('carls')) $$, 'another agent does');
select tests.authenticate_as('sam');
select lives_ok($$ select public.unlink_client(tests.the('adams')) $$, 'as does the client himself');

select * from finish();
rollback;
