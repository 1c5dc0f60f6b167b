"""What English questions begin with."""

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

_SLIPS = """
how: hwo hw hoq ohw hwow | what: waht wht whta wat wut hwat | where: wehre wher wheer | why: wy whi hwy
which: wich whihc whcih witch | when: wen whne hwen | whats: wats whts wahts whast | hows: hwos | wheres: weres
anyone: anyon anone nayone anyoen antone | someone: somone soemone somoene | is: si | can: cna | could: coudl
should: shoudl shuold | does: dose deos | wondering: wodnering wonderign wonderng
"""

MISTYPED = {
    slip: meant.strip()
    for row in _SLIPS.replace("\n", "|").split("|")
    for meant, colon, slips in [row.partition(":")]
    for slip in slips.split()
}
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
isnt there | arent there any | is there a | is there an | is there any | is there some | is there anything
is there something
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
