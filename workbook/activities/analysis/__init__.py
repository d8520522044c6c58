"""What follows from the activities: pure functions, exact money, one file a question.

- `network`: what comes before what, and the circles in it, named by their activities;
- `critical`: the critical path in months;
- `calendar`: the earliest unbroken starts that the seasons allow;
- `agreed`: the plan as the room agreed on it;
- `costs`: what each activity costs, who pays, in which year, and what nobody pays yet;
- `what_if`: what slips if something is late;
- `load`: who answers for how much at a time;
- `seasons`, `clashes`: beans, and work of the villagers when the fields need them;
- `review`: what was due, what is on time, what a late activity really delays;
- `payments`, `cash`: what activities draw from the fund and when, and what is left;
- `problem`, `checker`, `solver`: scheduling in general, a plain check, the search with proof;
- `outcomes`, `past`: what a review leaves to be planned, and what is over;
- `posed`, `schedule`: the village's plan as such a problem, and the earliest plan there is;
- `draft`: that plan while nobody has agreed on it, and the calendar that holds meanwhile;
- `upstream`: what has changed where activities were made from;
- `shortage`, `reasons`: why there is none, in numbers and in words.
"""
