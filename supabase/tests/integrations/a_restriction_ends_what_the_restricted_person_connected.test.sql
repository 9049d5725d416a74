begin;
select plan(5);

select tests.set_up_integrations();
select tests.connect('bob');
select tests.restrict('bob', 'charlie');

select is_empty($$ select public.claim_syncs(10, 60) $$, 'nothing is claimed on his standing');
select is((tests.link_as_it_is()).status, 'disconnected', 'it ends');
select is((select count(*)::int from private.integration_revocations), 1, 'and its grant');

delete from public.contact_restrictions;
select tests.connect('bob');
update public.student_integration_links set status = 'needs_reconnect';
select tests.restrict('bob', 'charlie');
select is(private.tend_integrations(now()), 1, 'what is not claimed is found by the schedule');
select is((tests.link_as_it_is()).status, 'disconnected', 'and ends too');

select * from finish();
rollback;
