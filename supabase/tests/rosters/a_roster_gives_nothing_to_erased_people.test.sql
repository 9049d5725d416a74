begin;
select plan(7);

select tests.make_schools(), tests.create_users('sam');
select tests.import_roster('north', tests.roster());
select tests.keep('kid', tests.roster_id('u3'));
select isnt(tests.the('kid'), null, 'The roster has made a placeholder of the student');
select tests.keep('erasure', public.erase_profile(tests.the('kid')));
select is(public.erase_profile(tests.the('kid')), tests.the('erasure'), 'A repeated order is the same order');
select tests.erase(now());
select is((select p.full_name from public.profiles p where p.id = tests.the('kid')), null, 'The placeholder has no name any more');
select is(tests.roster_id('u3'), null, 'The roster has lost the person');

select tests.import_roster('north', tests.roster());
select is(tests.roster_id('u3'), null, 'The next roster names the person, and gives nothing');
select is((select count(*)::int from private.roster_errors e join private.roster_imports i on i.id = e.import_id
           where i.organization_id = tests.place('north') and e.is_warning and e.message ~ 'erased'), 1, 'The line is reported as skipped');
select isnt(tests.roster_id('u4'), null, 'All others are given as before');

select * from finish();
rollback;
