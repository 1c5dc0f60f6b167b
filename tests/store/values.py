"""Values to store, each with something in every field."""

from bot.core.asking import AskedQuestion, Ending, Surface
from bot.core.feedback import Reason, Verdict, Vote
from bot.core.knowledge import EntryKey
from bot.core.proposal import Proposal, State

TEAM = "T1"
VM = EntryKey("docker", "docker-vs-vm")
WHY = EntryKey("docker", "why-containers")

QUESTION = AskedQuestion(
    id="0" * 32,
    team=TEAM,
    channel="C1",
    user="U1",
    thread="1700000000.000100",
    surface=Surface.MENTION,
    text="docker vs vm?",
    topic="docker",
    ending=Ending.ANSWERED,
    entry=VM,
    confidence=0.1 + 0.2,
    score=2 / 3,
    passage="sha256-1",
    told=True,
    at=1_800_000_000.123456,
)
BARE_QUESTION = AskedQuestion(
    id="1" * 32,
    team=TEAM,
    channel="D1",
    user="U1",
    thread="",
    surface=Surface.OVERHEARD,
    text=None,
    topic=None,
    ending=Ending.UNANSWERED,
    entry=None,
    confidence=0.0,
    score=0.0,
    passage=None,
    told=False,
    at=1_800_000_001.0,
)
VOTE = Vote(
    team=TEAM,
    question=QUESTION.id,
    entry=VM,
    user="U2",
    verdict=Verdict.NOT_HELPFUL,
    reason=Reason.OUT_OF_DATE,
    comment="it's 2026 — see <#C1>",
    at=1_800_000_100.5,
)
PROPOSAL = Proposal(
    id="2" * 32,
    team=TEAM,
    state=State.PROPOSED,
    question="Where are the logs?",
    answer="In `/var/log`.\n\n- always",
    caveats=("Rotated daily.", "Tidy \N{SNOWMAN}"),
    aliases=("logs where",),
    topic="docker",
    entry="where-logs",
    asker="U1",
    asked_in="C1",
    asked_thread="1700000000.000200",
    proposer="U3",
    decider="U4",
    card_channel="C9",
    card_ts="1700000000.000300",
    at=1_800_000_000.25,
    decided_at=1_800_000_500.75,
    loaded_at=1_800_000_900.5,
    version=1,
)
