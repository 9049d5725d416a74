-- Written by "npm run answers".
begin;
select plan(1);

select is(tests.inner_answers('private.shown_link(public.profile_graph)'), $answers$age
  1 × 09450d ← tut>gus booking
  1 × 0cde8d ← gus>sia
  1 × 23bb2a ← gus>Bystander kid
  1 × 2742c2 ← age>gus agent
  1 × 2ee0e4 ← rob>sol
  1 × 3565f6 ← age>gus booking
  1 × 401e7c ← gwen>sid
  1 × 43aed4 ← tea>sia booking
  1 × 4a1015 ← rhea>sid
  1 × 503f37 ← max>sol
  1 × 60121a ← grace>sol
  1 × 659b6d ← tut>sue booking
  1 × 661ede ← sid>gus booking
  1 × 71d758 ← gwen>sia
  1 × 7970fc ← greg>sid booking
  1 × 87f1ff ← gus>sid booking
  1 × 89c7d7 ← age>gwen agent
  1 × 8aa584 ← tut>sid booking
  1 × 971a82 ← gwen>sia booking
  1 × a2b282 ← rob>Bystander kid
  1 × b2c655 ← gus>sid
  1 × dc768a ← greg>sia
  1 × e0e34e ← rob>gwen agent
  1 × f0b2ac ← gwen>Bystander kid
  1 × f3abdc ← greg>sol
greg
  1 × 09450d ← tut>gus booking
  1 × 0cde8d ← gus>sia
  1 × 23bb2a ← gus>Bystander kid
  1 × 2ee0e4 ← rob>sol
  1 × 30c8bd ← greg>sol
  1 × 337aaf ← greg>sia
  1 × 401e7c ← gwen>sid
  1 × 43aed4 ← tea>sia booking
  1 × 4a1015 ← rhea>sid
  1 × 503f37 ← max>sol
  1 × 5b52b9 ← age>gus booking
  1 × 60121a ← grace>sol
  1 × 659b6d ← tut>sue booking
  1 × 661ede ← sid>gus booking
  1 × 71d758 ← gwen>sia
  1 × 732ec4 ← greg>sid booking
  1 × 87f1ff ← gus>sid booking
  1 × 8aa584 ← tut>sid booking
  1 × 971a82 ← gwen>sia booking
  1 × a2b282 ← rob>Bystander kid
  1 × a46312 ← age>gus agent
  1 × b27e2f ← age>gwen agent
  1 × b2c655 ← gus>sid
  1 × e0e34e ← rob>gwen agent
  1 × f0b2ac ← gwen>Bystander kid
gus
  1 × 09450d ← tut>gus booking
  1 × 2ee0e4 ← rob>sol
  1 × 401e7c ← gwen>sid
  1 × 422a41 ← gus>Bystander kid
  1 × 43aed4 ← tea>sia booking
  1 × 4a1015 ← rhea>sid
  1 × 503f37 ← max>sol
  1 × 5b52b9 ← age>gus booking
  1 × 60121a ← grace>sol
  1 × 659b6d ← tut>sue booking
  1 × 661ede ← sid>gus booking
  1 × 67aad6 ← gus>sia
  1 × 71d758 ← gwen>sia
  1 × 7970fc ← greg>sid booking
  1 × 8aa584 ← tut>sid booking
  1 × 96d3f9 ← gus>sid
  1 × 971a82 ← gwen>sia booking
  1 × a2b282 ← rob>Bystander kid
  1 × a46312 ← age>gus agent
  1 × b27e2f ← age>gwen agent
  1 × ce1847 ← gus>sid booking
  1 × dc768a ← greg>sia
  1 × e0e34e ← rob>gwen agent
  1 × f0b2ac ← gwen>Bystander kid
  1 × f3abdc ← greg>sol
gwen
  1 × 09450d ← tut>gus booking
  1 × 0cde8d ← gus>sia
  1 × 129c1f ← gwen>sia
  1 × 23bb2a ← gus>Bystander kid
  1 × 2ee0e4 ← rob>sol
  1 × 43aed4 ← tea>sia booking
  1 × 4a1015 ← rhea>sid
  1 × 4da65e ← gwen>Bystander kid
  1 × 503f37 ← max>sol
  1 × 5b52b9 ← age>gus booking
  1 × 60121a ← grace>sol
  1 × 659b6d ← tut>sue booking
  1 × 661ede ← sid>gus booking
  1 × 6857f0 ← gwen>sia booking
  1 × 7970fc ← greg>sid booking
  1 × 87f1ff ← gus>sid booking
  1 × 8aa584 ← tut>sid booking
  1 × a2b282 ← rob>Bystander kid
  1 × a46312 ← age>gus agent
  1 × b27e2f ← age>gwen agent
  1 × b2c655 ← gus>sid
  1 × dc768a ← greg>sia
  1 × dea7df ← gwen>sid
  1 × e0e34e ← rob>gwen agent
  1 × f3abdc ← greg>sol
max
  1 × 09450d ← tut>gus booking
  1 × 0cde8d ← gus>sia
  1 × 23bb2a ← gus>Bystander kid
  1 × 2ee0e4 ← rob>sol
  1 × 401e7c ← gwen>sid
  1 × 43aed4 ← tea>sia booking
  1 × 4a1015 ← rhea>sid
  1 × 5b52b9 ← age>gus booking
  1 × 60121a ← grace>sol
  1 × 659b6d ← tut>sue booking
  1 × 661ede ← sid>gus booking
  1 × 71d758 ← gwen>sia
  1 × 7970fc ← greg>sid booking
  1 × 87f1ff ← gus>sid booking
  1 × 8aa584 ← tut>sid booking
  1 × 971a82 ← gwen>sia booking
  1 × a2b282 ← rob>Bystander kid
  1 × a46312 ← age>gus agent
  1 × b27e2f ← age>gwen agent
  1 × b2c655 ← gus>sid
  1 × dc768a ← greg>sia
  1 × e0e34e ← rob>gwen agent
  1 × e1c3a3 ← max>sol
  1 × f0b2ac ← gwen>Bystander kid
  1 × f3abdc ← greg>sol
rhea
  1 × 09450d ← tut>gus booking
  1 × 0cde8d ← gus>sia
  1 × 23bb2a ← gus>Bystander kid
  1 × 2ee0e4 ← rob>sol
  1 × 401e7c ← gwen>sid
  1 × 43aed4 ← tea>sia booking
  1 × 503f37 ← max>sol
  1 × 5b52b9 ← age>gus booking
  1 × 60121a ← grace>sol
  1 × 659b6d ← tut>sue booking
  1 × 661ede ← sid>gus booking
  1 × 71d758 ← gwen>sia
  1 × 7970fc ← greg>sid booking
  1 × 87f1ff ← gus>sid booking
  1 × 8aa584 ← tut>sid booking
  1 × 971a82 ← gwen>sia booking
  1 × a2b282 ← rob>Bystander kid
  1 × a46312 ← age>gus agent
  1 × b27e2f ← age>gwen agent
  1 × b2c655 ← gus>sid
  1 × b3b0f2 ← rhea>sid
  1 × dc768a ← greg>sia
  1 × e0e34e ← rob>gwen agent
  1 × f0b2ac ← gwen>Bystander kid
  1 × f3abdc ← greg>sol
rob
  1 × 09450d ← tut>gus booking
  1 × 0cde8d ← gus>sia
  1 × 23bb2a ← gus>Bystander kid
  1 × 401e7c ← gwen>sid
  1 × 43aed4 ← tea>sia booking
  1 × 4a1015 ← rhea>sid
  1 × 503f37 ← max>sol
  1 × 573d8e ← rob>sol
  1 × 5b52b9 ← age>gus booking
  1 × 60121a ← grace>sol
  1 × 659b6d ← tut>sue booking
  1 × 661ede ← sid>gus booking
  1 × 6f952b ← rob>Bystander kid
  1 × 71d758 ← gwen>sia
  1 × 7970fc ← greg>sid booking
  1 × 87f1ff ← gus>sid booking
  1 × 8aa584 ← tut>sid booking
  1 × 971a82 ← gwen>sia booking
  1 × a46312 ← age>gus agent
  1 × b08496 ← rob>gwen agent
  1 × b27e2f ← age>gwen agent
  1 × b2c655 ← gus>sid
  1 × dc768a ← greg>sia
  1 × f0b2ac ← gwen>Bystander kid
  1 × f3abdc ← greg>sol
sid
  1 × 09450d ← tut>gus booking
  1 × 0cde8d ← gus>sia
  1 × 23bb2a ← gus>Bystander kid
  1 × 2ee0e4 ← rob>sol
  1 × 401e7c ← gwen>sid
  1 × 43aed4 ← tea>sia booking
  1 × 4a1015 ← rhea>sid
  1 × 503f37 ← max>sol
  1 × 5b52b9 ← age>gus booking
  1 × 60121a ← grace>sol
  1 × 659b6d ← tut>sue booking
  1 × 71d758 ← gwen>sia
  1 × 7970fc ← greg>sid booking
  1 × 7a4f7e ← sid>gus booking
  1 × 87f1ff ← gus>sid booking
  1 × 8aa584 ← tut>sid booking
  1 × 971a82 ← gwen>sia booking
  1 × a2b282 ← rob>Bystander kid
  1 × a46312 ← age>gus agent
  1 × b27e2f ← age>gwen agent
  1 × b2c655 ← gus>sid
  1 × dc768a ← greg>sia
  1 × e0e34e ← rob>gwen agent
  1 × f0b2ac ← gwen>Bystander kid
  1 × f3abdc ← greg>sol
tea
  1 × 075518 ← tea>sia booking
  1 × 09450d ← tut>gus booking
  1 × 0cde8d ← gus>sia
  1 × 23bb2a ← gus>Bystander kid
  1 × 2ee0e4 ← rob>sol
  1 × 401e7c ← gwen>sid
  1 × 4a1015 ← rhea>sid
  1 × 503f37 ← max>sol
  1 × 5b52b9 ← age>gus booking
  1 × 60121a ← grace>sol
  1 × 659b6d ← tut>sue booking
  1 × 661ede ← sid>gus booking
  1 × 71d758 ← gwen>sia
  1 × 7970fc ← greg>sid booking
  1 × 87f1ff ← gus>sid booking
  1 × 8aa584 ← tut>sid booking
  1 × 971a82 ← gwen>sia booking
  1 × a2b282 ← rob>Bystander kid
  1 × a46312 ← age>gus agent
  1 × b27e2f ← age>gwen agent
  1 × b2c655 ← gus>sid
  1 × dc768a ← greg>sia
  1 × e0e34e ← rob>gwen agent
  1 × f0b2ac ← gwen>Bystander kid
  1 × f3abdc ← greg>sol
tut
  1 × 0cde8d ← gus>sia
  1 × 23bb2a ← gus>Bystander kid
  1 × 2ee0e4 ← rob>sol
  1 × 401e7c ← gwen>sid
  1 × 43aed4 ← tea>sia booking
  1 × 4a1015 ← rhea>sid
  1 × 503f37 ← max>sol
  1 × 5b52b9 ← age>gus booking
  1 × 60121a ← grace>sol
  1 × 661ede ← sid>gus booking
  1 × 71d758 ← gwen>sia
  1 × 7970fc ← greg>sid booking
  1 × 87f1ff ← gus>sid booking
  1 × 971a82 ← gwen>sia booking
  1 × a2b282 ← rob>Bystander kid
  1 × a46312 ← age>gus agent
  1 × a91acc ← tut>gus booking
  1 × abc1bb ← tut>sid booking
  1 × b27e2f ← age>gwen agent
  1 × b2c655 ← gus>sid
  1 × dbe224 ← tut>sue booking
  1 × dc768a ← greg>sia
  1 × e0e34e ← rob>gwen agent
  1 × f0b2ac ← gwen>Bystander kid
  1 × f3abdc ← greg>sol
two grace sia sol sue tom mae ada anon console
  1 × 09450d ← tut>gus booking
  1 × 0cde8d ← gus>sia
  1 × 23bb2a ← gus>Bystander kid
  1 × 2ee0e4 ← rob>sol
  1 × 401e7c ← gwen>sid
  1 × 43aed4 ← tea>sia booking
  1 × 4a1015 ← rhea>sid
  1 × 503f37 ← max>sol
  1 × 5b52b9 ← age>gus booking
  1 × 60121a ← grace>sol
  1 × 659b6d ← tut>sue booking
  1 × 661ede ← sid>gus booking
  1 × 71d758 ← gwen>sia
  1 × 7970fc ← greg>sid booking
  1 × 87f1ff ← gus>sid booking
  1 × 8aa584 ← tut>sid booking
  1 × 971a82 ← gwen>sia booking
  1 × a2b282 ← rob>Bystander kid
  1 × a46312 ← age>gus agent
  1 × b27e2f ← age>gwen agent
  1 × b2c655 ← gus>sid
  1 × dc768a ← greg>sia
  1 × e0e34e ← rob>gwen agent
  1 × f0b2ac ← gwen>Bystander kid
  1 × f3abdc ← greg>sol$answers$,
  'The function shown_link inside answers as listed');

select * from finish();
rollback;
