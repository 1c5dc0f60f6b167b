"""Greetings and politeness: what people wrap around a question, and what is no question at all."""

from bot.core.phrases import Phrases

_OPENINGS = """
hi | hello | hey | heya | hiya | yo | howdy | greetings | hi there | hello there | hey there
hi all | hi everyone | hi everybody | hi team | hi folks | hi guys | hi again | hello all | hello everyone
hello team | hello folks | hey all | hey everyone | hey team | hey folks | hey guys
good morning | good afternoon | good evening | good day | morning | morning all | afternoon | evening
hope you are well | hope youre well | hope all is well | hope you are doing well | how are you | how are you doing
how is it going | hows it going | whats up | nice to meet you | happy monday | happy friday
please | pls | plz | kindly | sorry | sorry to bother you | sorry to bother | sorry for bothering | excuse me
sorry if this is a silly question | sorry if this is a dumb question | sorry for the basic question
stupid question | dumb question | silly question | noob question | newbie question | quick question | quick one
question | a question | one question | just a question | just a quick question | a quick question
i have a question | i have a quick question | i have one question | i had a question | ive a question
ive got a question | got a question | just wondering | wondering | was wondering | i was wondering
i am wondering | im wondering | i wonder | just curious | im curious | i am curious | out of curiosity
can you | could you | would you | will you | can u | could u | can you please | could you please
would you please | can you pls | could you pls | can someone | could someone | can somebody | could somebody
can anyone | could anyone | can anybody | could anybody | can someone please | could someone please
can anyone please | could anyone please | can i ask | could i ask | may i ask | let me ask | i want to ask
i wanted to ask | i would like to ask | id like to ask | i need to ask
tell me | please tell me | explain to me | explain | help me understand | help me | help me out
remind me | enlighten me | let me know | tell us | show me
do you know | does anyone know | does anybody know | does someone know | do we know | anyone know
anybody know | anyone knows | do you happen to know | would you know | does anyone happen to know
i want to know | i wanted to know | i would like to know | id like to know | i need to know | id love to know
i would love to know | i dont know | i dont understand | i do not understand
would you mind telling me | would you mind explaining | would you mind | would it be possible to know
would you be able to tell me | are you able to tell me | would you be so kind
so | um | umm | uh | hmm | hm | ok | okay | well | btw | fyi | by the way | also | and also | anyway
oh | ah | wow | lol | haha | dear all | dear team | dear bot
"""

_CLOSINGS = """
thanks | thank you | thank u | thx | thnx | tnx | ty | tysm | tia | cheers | ta | many thanks | thanks a lot
thanks a bunch | thanks a million | thanks so much | thanks very much | thank you so much | thank you very much
thanks in advance | thank you in advance | thanks again | thanks all | thanks everyone | thanks team
much appreciated | appreciate it | appreciated | i appreciate it | any help appreciated
any help is appreciated | any help would be appreciated | any help would be great | any ideas | any idea
any clue | any thoughts | anyone | anybody | someone | please | pls | plz | kindly
please help | pls help | help please | please advise | please let me know | let me know | cheers mate
if you dont mind | if possible | if thats ok | if you know | if you can | by any chance | right now please
that helped | that helps | this helped | this helps | it helped | that worked | it works now | works now | solved
all good | all good now | good to know | sounds good | looks good | makes sense now
have a nice day | have a good day | have a great day | good day | bye | goodbye | lol | haha | hi | hello | hey
"""

_WHOLE = """
yes | no | yep | nope | yeah | yup | nah | sure | ok | okay | k | kk | cool | nice | great | awesome | perfect
good | fine | right | alright | all right | got it | gotcha | i see | understood | makes sense | will do | done
never mind | nevermind | nvm | oops | wow | lol | haha | hehe | good night | good bye | see you | see ya
see you later | cu | later | test | testing | ping | bot | hey bot | hi bot | hello bot | good bot | nice one
well done | good job | no problem | no worries | np | youre welcome | you are welcome | welcome | same | same here
what | huh | hello world
"""


_OPEN = Phrases.of(_OPENINGS, _CLOSINGS)
_CLOSE = Phrases.of(_CLOSINGS)
_ALONE = Phrases.of(_WHOLE, _OPENINGS, _CLOSINGS)


def without_chatter(words: tuple[str, ...]) -> tuple[int, int]:
    """Where the question begins and ends among the words; an empty range when nothing was asked.

    Phrases come off both ends, longest first, until none is left there; what stands inside a question
    stays.
    """
    start, end = 0, len(words)
    while length := _OPEN.leading(words[start : min(end, start + _OPEN.longest)]):
        start += length
    while length := _CLOSE.trailing(words[max(start, end - _CLOSE.longest) : end]):
        end -= length
    if words[start:end] in _ALONE.all:
        return start, start
    return start, end
