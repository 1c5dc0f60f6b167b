"""What looks like an English question and asks nothing, or nothing that notes know."""

from bot.core.phrases import Phrases, listed

TAGS = Phrases.of("""
right | ok | okay | no | yes | yeah | eh | huh | hey | innit | amirite | am i right | correct | true | agreed
isnt it | isnt he | isnt she | arent they | arent we | arent you | arent i | wasnt it | doesnt it | dont they
dont we | dont you | didnt it | didnt we | didnt you | wont it | wont we | cant we | shouldnt we | wouldnt it
hasnt it | havent we | dont you think | wouldnt you say | you know | know what i mean | you know what i mean
see | get it | remember | deal | anyone else | or what | or not | or is it just me | or am i crazy
""")
"""At the end of a statement they seek a nod."""

RHETORICAL = Phrases.of("""
who doesnt | who dont | who wouldnt | who cares | who knew | who needs | who would have | who wouldve | who am i
who says | who said | who on earth | who the | who even | who else | who in their | who broke | who ate
who took | who left | who deleted | who touched | who changed | who moved | who forgot | who put | who merged
who pushed | how hard can | how hard could | how cool | how great | how nice | how awesome | how amazing
how cute | how good | how crazy | how dare | how many times | how about | how is it already | how is it only
how could i forget | how could we forget | how did i not | how have i | how lovely | how is it possible that
how is everyone | how is everybody | how much longer | how long until | how to not | guess | guess what
guess who | isnt | arent | wasnt | werent | aint | doesnt everyone | doesnt everybody | dont you | dont we
dont you just | wouldnt it | shouldnt | couldnt we | didnt we | why not | why bother | why me | why oh why
why is it always | why does it always | why does this always | why do i always | why do we always
why is this always | why on earth | why would anyone | why would anybody | why do i even | why do we even
i dont get why people | i dont get why anyone | i dont get why everyone | i dont understand why people
i dont understand why anyone | dont get why people | dont understand why people | does the trick | does the job
why is everything | why is nothing | why is monday | why are mondays | why are you | why cant we just
why cant everything | why dont we | why dont you | what could possibly | what could go | what a | what an
what the | what else is | what else could | what on earth | whats not | whats the point | whats next | what next
what is next | what is life | what is love | what am i doing with | what do you expect | what did you expect
what do you know | what do you think | what do you all think | what does everyone think | what do we think
what do you guys think | what can i say | what can possibly | what is even | what are the odds
what are the chances | what are you | what did i | what did we | what have i | what have we | what would i do
what would we do | what is going on here | what a time | what if we | what if i told | whats new | whats up
whats going on | whats everyone | whats for | whats your | what is your | what are your | what are we having
what are we eating | what are we drinking | what are we listening | when will we learn | when will i learn
when will it end | when will this end | when did we become | when is lunch | when is it friday | where did the
where has the | where is everyone | where is everybody | where did everyone | where has everyone
where would we | where would i | where are you | wheres everyone | remember when | remember the | have you ever
have you seen | have you heard | have you tried | did you know | did you see | did you hear | did you guys
did you all | did anyone see | did anyone watch | did anyone else | did anyone notice | did anyone catch
did anybody see | does anyone else | is anyone else | anyone else | anybody else | is it just me | is it me
just me | can you believe | can you imagine | can we please | can we all | can we just | can we not
could you imagine | is it friday | is it monday | is it weekend | is it lunch | is it lunchtime | is it time
is it over | is it too early | is it too late | is it christmas | are we there | are we having fun
is nothing sacred | is this real | is that a | is that so | is that all | since when | says who | need i say
need i | am i the only | am i crazy | am i losing | does it get | will it ever | will this ever | will we ever
will i ever | would you believe | would you look | do you believe | do i look | do i have to do everything
do you mind | what do i win | what would possibly | why the hell | why the heck | why the long
""")
"""Sentences that begin so want no answer, or an opinion, or a nod."""

PEOPLE = Phrases.of("""
anyone up | anyone in | anyone for | anyone fancy | anyone want | anyone wants | anyone wanna | anyone keen
anyone down | anyone free | anyone around | anyone coming | anyone joining | anyone going | anyone here
anyone interested | anyone awake | anyone alive | anyone watching | anyone lost | anyone left | anyone missing
anyone hungry | anyone playing | anyone still | anyone need | anyone needs | anyone mind | anyone there
anyone online | anyone available | anyone seen my | anyone bringing | anyone doing | anybody up | anybody in
anybody for | anybody want | anybody free | anybody around | anybody coming | anybody here | anybody there
anybody home | anybody interested | is anyone around | is anyone here | is anyone there | is anyone free
is anyone up | is anyone in | is anyone coming | is anyone going | is anyone available | is anyone awake
is anybody around | is anybody here | is anybody there | is anybody home | is someone around | is someone free
who wants | who wanna | who fancies | who is in | who is up | who is coming | who is joining | who is hungry
who is free | who is around | who is going | who is ready | who is excited | whos in | whos up | whos coming
whos joining | whos hungry | whos free | whos around | whos going | whos ready | whos excited | whos bringing
whos with me | who is with me | who has seen | are you there | are you around | are you free | are you coming
are you ok | are you joining | are you ready | are you in | are you going | are you still | are you guys
are you all | are you sure | are you serious | did you get | did you manage | did you find | did you end
did you have | did you enjoy | did you finish | have you got | have you had | have you been | have you guys
do you have time | do you have a minute | do you have a sec | do you have a moment | do you have five
do you want | do you guys want | do you fancy | do you prefer | do you like | do you remember | do you think
do you agree | got a minute | got a sec | got time | have a minute | have a sec | have time | can you hear
can everyone hear | can everyone see | can you see my | can you make it | can you join | can we meet
can we talk | can we move | can we chat | can we reschedule | shall we | should we meet | should we talk
should we start | should we order | should i order | should i bring | would you like | would you rather
would you mind | would anyone like | would anyone mind | does anyone want | does anyone need | does anyone mind
does anyone object | does anyone fancy | does anybody want | does everyone have | is everyone | is everybody
are we all | are we still | are we good | are we doing | are we meeting | are we on | are we ready
is it still on | any questions | any concerns | any objections | any volunteers | any takers | any update
any updates | any news | any eta | any luck | any plans | any progress | any feedback | any comments
any thoughts | any one up | should we move | should we do | should we have | should we book | should we postpone
should we invite | should we schedule | should we call | should we go | should we wait | should we take
should we push the
""")
"""Sentences that begin so ask how people are, what they do, want or think: no note knows."""

SMALL_TALK = Phrases.of("""
how are you | how are yall | how are we all | how are things | how are ya | how r u | how is it going
hows it going | hows everyone | hows everybody | hows life | hows things | how is life | how is your | hows your
hows the weather | how was your | how was everyones | how was the weekend | how was the trip | how was the party
how was the holiday | how was vacation | how was lunch | how was the game | how was the match | how was the concert
how was it | how did it go | how did that go | how did the interview go | how did the demo go
how did your | how do you do | how have you been | how do you feel | how does that sound | how does this sound
how do you like | how does it feel | how do we feel | how are we feeling | how did you sleep
how old are you | how do you take your | hows the new | hows that going
whats up | what is up | wassup | sup | you there | u there | you ok | you okay | you good | all good
weekend plans | plans for the weekend | plans tonight | what did you do | what are you doing | what are you up to
what are you all | where are you from | what do you do for | where should we eat | where should we go
what should we eat | what should we order | where is lunch
""")
"""What people say for company, wherever in a sentence."""

ACTS = listed("""
review approve merge look check take restart rerun redeploy deploy give grant add invite send share ping post
update fix have cover join confirm test try unblock bump stamp handle pick swap move mute turn close open kick
bring let please pls reboot retry revert run rebase release push pull assign book call come drop forward make
order pass put remove delete resend ring save set sign skip start stop switch tag upload vouch wait whitelist
come do get keep double
""")
ASKED_TO_ACT = Phrases.of("""
can you | could you | would you | will you | can u | could u | can someone | could someone | would someone
can anyone | could anyone | would anyone | can somebody | could somebody | can anybody | could anybody
can i get | can i have | could i get | could i have | can we get | could we get | mind if i
""")
"""Before one of the `ACTS` they ask for a deed, unless a question word follows."""

WITHDRAWN = Phrases.of("""
nvm | nevermind | never mind | found it | figured it out | got it working | got it to work | solved | solved it
sorted | sorted it | sorted now | fixed | fixed it | fixed now | resolved | answered | it works now | works now
working now | its fixed | its working now | that worked | that did it | that fixed it | that was it | disregard
ignore me | ignore that | ignore this | ignore my | my bad | my mistake | scratch that | turns out
answering my own | to answer my own | to answer myself | the answer is | answer is | answer | no longer needed
not needed anymore | all sorted | all good now | oh found it | false alarm | pebkac | rtfm | silly me
mystery solved | i see now | closing the loop | its working again | works again | it is fixed
it is working now
""")
"""A clause that begins so takes back what was asked before it."""

SAYING_SO = listed("i ive we weve it its think just finally edit update already all")
"""May stand before it."""

MINE_NOW = listed("found got figured solved sorted fixed works worked it its")
"""After `nvm` within a clause: the node version manager is called so too."""

OWN_ANSWERS = Phrases.of("""
because | cause | cuz | its because | that is because | thats because | yes | yep | yup | nope | join us
come to | sign up | register | click | read on | read more | find out | ask me | ask bob | ask the | ask in
ask away | ask us | simple | easy | look no further | we got you | weve got you | we have you covered
heres how | here is how | heres why | here is why | heres what | here is what | vote | react with | add your
drop by | stop by | apply | rsvp | so do i | me neither | me too | not me | not i | spoiler | magic | check out
tune in | see you | grab
""")
"""The sentence after a question that begins so answers it, or shows that it only opened an announcement."""

ANNOUNCING = Phrases.of("""
reminder | friendly reminder | gentle reminder | weekly reminder | fyi | psa | heads up | headsup | til | icymi
announcement | release notes | tip of the day | pro tip | protip | did you know | quick poll | now hiring
were hiring | new blog post | new post | todays agenda | daily standup | weekly digest | incident | new in
whats new in | daily question | question of the day | icebreaker | fun fact | shower thought | hot take
unpopular opinion | interview question
""")
"""A message that begins so tells."""

HEADINGS = Phrases.of("""
tip | build | deploy | deployment | release | alert | resolved | digest | survey | poll | agenda | standup
daily | joke | riddle | quiz | trivia | welcome | changelog | faq | todays standup | blog | news | article
discussion
""")
"""A message whose first clause is one of them tells, too."""

NO_FRAGMENT = Phrases.of("""
you | your | youre | u | we | were | weve | ready | coming | joining | done | free | busy | still
everything | everyone
everybody | all | sure | really | seriously | again | already | sounds | works | agree | deal | makes | happy | who
lunch | coffee | beer | beers | drinks | pizza | tea | breakfast | dinner | snack | snacks | cake | walk
ping pong
foosball | hello | hi | hey | i | im | ive | he | hes | she | shes | they | theyre | me | not | no | yes | same
thoughts | feedback | comments | objections | update | updates | news | any news | eta | volunteers | takers
or | tomorrow
today | tonight | next | maybe | perhaps | almost | more | another | too | wanna | want | need | fancy | mind
care | up
what | wait | this | that | thats | its | it | the usual | see you | good
""")
"""A sentence without verb that begins so asks people, or nothing."""

SCHEDULING = listed("""
today tomorrow tonight later pm am monday tuesday wednesday thursday friday saturday sunday oclock yesterday
weekend afternoon morning anyone anybody
""")
"""In a sentence without verb they make it a proposal."""
