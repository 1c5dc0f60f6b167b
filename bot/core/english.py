"""The commonest words of English: they shape a question and say little of what it is about."""

QUESTION_WORDS = frozenset(["what", "when", "where", "which", "who", "whom", "whose", "why", "how"])
"""They tell one question about a thing from another: *why containers*, *what are containers*."""

_LISTED = """
a an the this that these those it its itself they them their theirs he him his she her hers we us our ours you
your yours i me my mine myself yourself themselves one ones someone somebody something anyone anybody anything
everyone everybody everything nobody nothing none some any each every either neither both all many much more
most few fewer less least several other others another such same own
is am are was were be been being isnt arent wasnt werent im ive id ill youre youve youd youll hes shes weve
theyre theyve theyd theyll thats theres heres its whats whos wheres whens hows whys
do does did doing done dont doesnt didnt have has had having havent hasnt hadnt
can could may might must shall should will would cant cannot couldnt mustnt shouldnt wont wouldnt ought let lets
get gets got getting gotten make makes made making go goes going gone went come comes came take takes took taken
give gives gave given put puts want wants wanted need needs needed try tries tried trying know knows knew known
think thinks thought see sees saw seen look looks say says said tell tells told ask asks asked keep keeps kept
seem seems seemed happen happens happened able like just really very quite rather too also even still already
yet ever never always often sometimes usually again once soon now then here there maybe perhaps only almost
and or but nor so if because since while although though unless until than as whether
of in on at by for from to with without into onto about over under above below between among through during
before after against across along around behind beside besides beyond down up off out near within per via upon
toward towards
not no yes well good way ways thing things kind sort lot lots bit possible anyhow anyway else instead actually
basically please thanks
"""

FUNCTION_WORDS = QUESTION_WORDS | frozenset(_LISTED.split())
"""Written down for this product: articles, pronouns, auxiliaries, prepositions, the emptiest verbs and adverbs."""
