"""What English questions begin with, and what looks like one and asks nothing."""

from bot.core.phrases import Phrases, listed

LEAD_INS = Phrases.of("""
hi | hello | hey | heya | hiya | yo | howdy | all | everyone | everybody | team | folks | guys | there | friends
good morning | good afternoon | morning | afternoon | evening | happy monday | happy friday
ok | okay | so | well | um | uh | hm | hmm | oh | ah | aha | and | but | or | also | anyway | btw
by the way | then
sorry | please | pls | plz | quick question | quick q | question | q | dumb question | stupid question
silly question | newbie question | noob question | possibly a dumb question | maybe a dumb question
random question | genuine question | just wondering | just curious | out of curiosity | curious | hypothetically
edit | update | like | just | actually | wait | now | again | thanks | thank you | cool | nice | great | yes | yeah
""")
"""What may stand before the words that make a clause a question."""

MISTYPED = dict(
    pair.split()
    for pair in """
hwo how | hw how | hoq how | ohw how | waht what | wht what | whta what | wat what | wut what | hwat what | wehre where
wher where | wheer where | wy why | whi why | hwy why | wich which | whihc which | witch which | wen when | whne when
wats whats | whts whats | wahts whats | hwos hows | weres wheres | anyon anyone | anone anyone | nayone anyone
anyoen anyone | antone anyone | somone someone | soemone someone | si is | cna can | coudl could | shoudl should
dose does | deos does | wodnering wondering | wonderign wondering
""".replace("\n", "|").split("|")
    if pair.strip()
)
"""The slips that hide how a question begins, each with the word that was meant."""

ASKING_AHEAD = Phrases.of("""
anyone know | anyone knows | anyone here know | anyone here knows | anybody here know | someone here know
anybody know | anybody knows | someone know | someone knows
anyone have a | anyone have any | anyone got a | anyone got any | anyone has a
anyone able to explain | anyone remember how | anyone remember where | anyone remember what
anyone familiar with | anyone had luck | anyone managed to | anyone figured out | anyone tried
do you know | do you guys know | do you all know | do we know | would anyone know | would anybody know
would someone know | does anyone know | does anybody know | does someone know | does anyone have a
does anyone have any | does anyone remember | does anyone here know | has anyone tried | has anyone managed
has anyone got | has anyone figured | has anybody tried | can anyone explain | can someone explain
can anybody explain | could someone explain | could anyone explain | can anyone tell | can someone tell
can anybody tell | could someone tell | could anyone tell | can someone point | can anyone point
could someone point | could anyone point | can someone help | can anyone help | could someone help
could anyone help | can somebody explain | can somebody help | can somebody tell | can you explain
can you tell me | could you explain | could you tell me | can someone remind me | can anyone remind me
can i ask | could i ask | may i ask
how to | how do | how does | how did | how can | how could | how should | how would | how is | how are | how was
how will | how often | how long | how many | how much | how far | how secure | how come | hows | how shall
how safe | how big | how exactly
what do | what does | what did | what can | what could | what should | what would | what will | what is
what are | what was | what were | what has | what have | what happens | what happened | what causes | whats
what exactly | what kind of | what sort of
where do | where does | where did | where can | where could | where should | where would | where is | where are
where was | where were | where will | where has | where have | wheres | where exactly
why do | why does | why did | why can | why cant | why could | why should | why would | why wouldnt | why is
why isnt | why are | why arent | why was | why wasnt | why were | why will | why wont | why has | why hasnt
why have | why doesnt | why dont | why didnt | whys | why exactly
when do | when does | when did | when can | when should | when will | when is | when are | when was
who do | who does | who can | who should | who owns | who maintains | who has access | who is | who are | whos
who knows how | who knows where | who knows what | who knows why | who knows whether | who knows if
who can tell | which one | which ones | which is | which are | which of
is there a | is there an | is there any | is there some | is there anything | is there something
is there documentation | are there any | are there some | is it possible | is it ok to | is it okay to
is it safe to | is it normal | is it supposed | is it fine to | is it true | should i | should we | can i
do i need | do i have to | do we need | do we have a | do we have any | do we have an | am i supposed
are we supposed | does | do you need to | do you have to
wondering how | wondering what | wondering why | wondering where | wondering when | wondering which
wondering whether | wondering if | wondering who | wonder how | wonder why | wonder whether | wonder if
wonder what
i wonder how | i wonder why | i wonder whether | i wonder if | i wonder what | i wonder where
i was wondering how | i was wondering what | i was wondering why | i was wondering where
i was wondering whether | i was wondering if | i was wondering which
im wondering how | im wondering what | im wondering why | im wondering where | im wondering whether
im wondering if | im wondering which | i am wondering how | i am wondering whether | i am wondering if
i am wondering why | i am wondering what | was wondering how | was wondering what | was wondering why
was wondering whether | was wondering if | was wondering where | curious how | curious why | curious what
curious whether | curious if | im curious how | im curious why | im curious what | im curious whether
im curious if | i am curious how | i am curious why
not sure how | not sure where | not sure which | not sure what | not sure why | im not sure how
im not sure where | im not sure which | im not sure what | im not sure why | i am not sure how
i dont know how | i dont know where | i dont know what | i dont know why | i dont know which | dont know how
dont know where | dont know why | no idea how | no idea where | no idea why | no idea what | i have no idea how
i have no idea where | i have no idea why | ive no idea how
i dont understand how | i dont understand why | i dont understand what | i dont get why | i dont get how
dont understand how | dont understand why | dont get why | dont get how
cant figure out how | cant figure out why | cant figure out what | cant figure out where
i cant figure out how | i cant figure out why | i cant figure out what | i cant figure out where
im trying to figure out how | im trying to figure out why | im trying to understand
trying to figure out how | trying to figure out why | trying to understand how | trying to understand why
trying to understand what | still trying to figure out how | still trying to understand
need help with | need help understanding | need some help with | i need help with | i need some help with
id like to know | i would like to know | i want to know | i need to know | want to know | need to know
looking for a way to | looking for docs on | looking for documentation on | looking for advice on
im looking for a way to | im looking for docs on | im looking for advice on
any idea how | any idea why | any idea what | any idea where | any idea whether | any idea if | any idea when
any ideas how | any ideas why | any ideas what | any ideas where | any ideas on | any clue how | any clue why
any clue where | any clue what | any tips on | any tips for | any tip on | any advice on | any advice for
any pointers on | any pointers to | any pointers for | any docs on | any docs for | any docs about
any documentation on | any documentation for | any way to | any chance someone knows | any reason why
any reason not to | any suggestions for | any suggestions on | any recommendations for | any good resources
any good docs | any good way | any best practices
""")
"""They ask with a question mark or without."""

AUXILIARIES = listed("""
is are am was were do does did has have had can could should would will must may might shall
isnt arent wasnt werent dont doesnt didnt hasnt havent cant couldnt shouldnt wouldnt wont
""")
"""Before its subject, each asks, where a question mark ends the sentence."""

INVERTED = listed("do does did can could should would will are is")
INQUIRIES = listed("what which whose")
BETWEEN = 3
"""`what port does ...`, `which base image should ...`: so many words may stand between, without a question mark."""

CLOSERS = Phrases.of("""
ideas | any ideas | any idea | any clue | any clues | clues | tips | any tips | pointers | any pointers | advice
any advice | suggestions | any suggestions | any help | help | hints | any hints | what am i missing
what am i doing wrong | what gives | how | why | how so | why so | anyone got ideas | anyone have ideas
is that possible | is this possible | is it possible | is that normal | is this normal | is this expected
is that expected
""")
"""Sentences of their own that ask about what was said before."""

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
who says | who said | who on earth | who the | who even | who else | who in their | who broke | who ate | who took
who left | who deleted | who touched | who changed | who moved | who forgot | who put | who merged | who pushed
how hard can | how hard could | how cool | how great | how nice | how awesome | how amazing | how cute | how good
how crazy | how dare | how many times | how about | how else | how is it already | how is it only | how is this
how is that | how are we | how could i forget | how could we forget | how did i not | how have i | how lovely
how is it possible that | how is everyone | how is everybody | how much longer | how long until | how to not
guess | guess what | guess who | isnt | arent | wasnt | werent | aint | doesnt everyone | doesnt everybody
dont you | dont we | dont you just | wouldnt it | shouldnt | couldnt we | didnt we
why not | why bother | why me | why oh why | why is it always | why does it always | why does this always
why do i always | why do we always | why is this always | why on earth | why the | why would anyone
why would anybody | why would you | why do i even | why do we even | i dont get why people
i dont get why anyone | i dont get why everyone | i dont understand why people
i dont understand why anyone | dont get why people | dont understand why people | does the trick | does the job
why am i | why did i | why must
why is everything | why is nothing | why is monday | why are mondays | why are you | why cant we just
why cant everything | why dont we | why dont you
what could possibly | what could go | what a | what an | what the | what else is | what else could
what on earth | what is this | whats this | whats not | whats the point | whats next | what next | what is next
what is life | what is love | what is wrong with | what am i doing with | what do you expect
what did you expect | what do you know | what do you think | what do you all think | what does everyone think
what do we think | what do you guys think | what can i say | what can go | what can possibly | what is even
what are the odds | what are the chances | what are you | what did i | what did we | what have i | what have we
what would i do | what would we do | what is going on here | what a time | what if we | what if i told
whats new | whats up | whats going on | whats everyone | whats for | whats your | what is your | what are your
what are we having | what are we eating | what are we drinking | what are we listening
when will we learn | when will i learn | when will it end | when will this end | when did we become
when is lunch | when is it friday | where did the | where has the | where is everyone | where is everybody
where did everyone | where has everyone | where would we | where would i | where are you | where do you
wheres everyone | remember when | remember the | have you ever | have you seen | have you heard | have you tried
did you know | did you see | did you hear | did you guys | did you all | did anyone see | did anyone watch
did anyone else | did anyone notice | did anyone catch | did anybody see | does anyone else | is anyone else
anyone else | anybody else | is it just me | is it me | just me | can you believe | can you imagine
can we please | can we all | can we just | can we not | could you imagine | is it friday | is it monday
is it weekend | is it lunch | is it lunchtime | is it time | is it over | is it too early | is it too late
is it christmas | are we there | are we having fun | is nothing sacred | is this real | is this the
is this a | is that a | is that so | is that all | since when | says who | need i say | need i | am i the only
am i crazy | am i losing | does it get | will it ever | will this ever | will we ever | will i ever
would you believe | would you look | do you believe | do i look | do i have to do everything | do you mind
what do i win | what would possibly
""")
"""Sentences that begin so want no answer, or an opinion, or a nod."""

PEOPLE = Phrases.of("""
anyone up | anyone in | anyone for | anyone fancy | anyone want | anyone wants | anyone wanna | anyone keen
anyone down | anyone free | anyone around | anyone coming | anyone joining | anyone going | anyone here
anyone interested | anyone awake | anyone alive | anyone watching | anyone lost | anyone left | anyone missing
anyone hungry | anyone playing | anyone still | anyone need | anyone needs | anyone mind | anyone there
anyone online | anyone available | anyone seen my | anyone bringing | anyone doing
anybody up | anybody in | anybody for | anybody want | anybody free | anybody around | anybody coming
anybody here | anybody there | anybody home | anybody interested
is anyone around | is anyone here | is anyone there | is anyone free | is anyone up | is anyone in
is anyone coming | is anyone going | is anyone available | is anyone awake | is anybody around | is anybody here
is anybody there | is anybody home | is someone around | is someone free | who wants | who wanna | who fancies
who is in | who is up | who is coming | who is joining | who is hungry | who is free | who is around | who is going
who is ready | who is excited | whos in | whos up | whos coming | whos joining | whos hungry | whos free
whos around | whos going | whos ready | whos excited | whos bringing | whos with me | who is with me | who has seen
are you there | are you around | are you free | are you coming | are you ok | are you joining | are you ready
are you in | are you going | are you still | are you guys | are you all | are you sure | are you serious
did you get | did you manage | did you find | did you end | did you have | did you enjoy | did you finish
have you got | have you had | have you been | have you guys | do you have time | do you have a minute
do you have a sec | do you have a moment | do you have five | do you want | do you guys want | do you fancy
do you prefer | do you like | do you remember | do you think | do you agree | got a minute | got a sec | got time
have a minute | have a sec | have time | can you hear | can everyone hear | can everyone see | can you see my
can you make it | can you join | can we meet | can we talk | can we move | can we chat | can we reschedule
shall we | should we meet | should we talk | should we start | should we order | should i order | should i bring
would you like | would you rather | would you mind | would anyone like | would anyone mind | does anyone want
does anyone need | does anyone mind | does anyone object | does anyone fancy | does anybody want
does everyone have | is everyone | is everybody | are we all | are we still | are we good | are we doing
are we meeting | are we on | are we ready | is it still on
any questions | any concerns | any objections | any volunteers | any takers | any update | any updates | any news
any eta | any luck | any plans | any progress | any feedback | any comments | any thoughts | any one up
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
can anyone | could anyone | would anyone | can somebody | could somebody | can anybody | could anybody | can i get
can i have | should we | should i | could i get | could i have | can we get | could we get | mind if i
""")
"""Before one of the `ACTS` they ask for a deed, unless a question word follows."""

WITHDRAWN = Phrases.of("""
nvm | nevermind | never mind | found it | found out | figured it out | got it | got it working | got it to work
solved | solved it | sorted | sorted it | sorted now | fixed | fixed it | fixed now | resolved | answered
it works | it works now | it worked | works now | working now | its working | its fixed | its working now
that worked | that did it | that fixed it | that was it | it was | disregard | ignore me | ignore that
ignore this
ignore my | my bad | my mistake | scratch that | turns out | answering my own | to answer my own | to answer myself
the answer is | answer is | answer | a | no longer needed | not needed anymore | all sorted | all good now
oh found it | false alarm | pebkac | rtfm | silly me | mystery solved | i see now | closing the loop
""")
"""A clause that begins so takes back what was asked before it."""

SAYING_SO = listed("i ive we weve it its think just finally edit update already all")
"""May stand before it."""

MINE_NOW = listed("found got figured solved sorted fixed works worked it its")
"""After `nvm` within a clause: the node version manager is called so too."""

OWN_ANSWERS = Phrases.of("""
because | cause | cuz | its because | that is because | thats because | yes | yep | yup | nope | join us | come to
sign up | register | click | read on | read more | find out | ask me | ask bob | ask the | ask in | ask away
ask us
then | simple | easy | look no further | we got you | weve got you | we have you covered | heres how | here is how
heres why | here is why | heres what | here is what | heres the | heres a | here are | here is a | vote
react with
add your | drop by | stop by | apply | rsvp | so do i | me neither | me too | no one | nobody | not me | not i
spoiler | hint | exactly | magic | i dont | i do | i did | i know | we do | we dont | we did | well | check out
tune in | see you | grab
""")
"""The sentence after a question that begins so answers it, or shows that it only opened an announcement."""

ANNOUNCING = Phrases.of("""
reminder | friendly reminder | gentle reminder | weekly reminder | fyi | psa | heads up | headsup | til | icymi
announcement | release notes | changelog | tip of the day | tip | pro tip | protip | did you know | poll
quick poll
survey | now hiring | were hiring | new blog post | new post | todays agenda | agenda | standup | daily standup
weekly digest | digest | incident | resolved | alert | build | deploy | deployment | release | faq | welcome
new in | whats new in | daily | daily question | question of the day | icebreaker | trivia | quiz | riddle
fun fact
joke | shower thought | hot take | unpopular opinion | interview question
""")
"""A message that begins so tells."""

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
