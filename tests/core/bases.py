"""Small bases for tests of the core, made in code."""

from bot.core.knowledge import Caveat, Entry, EntryKey, KnowledgeBase, Level, Source, Topic


def entry(
    name: str, question: str, answer: str = "See the note.", *aliases: str, topic: str = "docker"
) -> Entry:
    return Entry(EntryKey(topic, name), question, answer, aliases)


def base(*entries: Entry) -> KnowledgeBase:
    """One topic for each topic id that the entries name, in the order of the ids."""
    ids = sorted({each.key.topic for each in entries})
    return KnowledgeBase(
        tuple(
            Topic(name, f"About {name}", tuple(e for e in entries if e.key.topic == name))
            for name in ids
        )
    )


NOTE = "notes/docker.md"

DOCKER = KnowledgeBase(
    (
        Topic(
            "docker",
            "What is Docker?",
            (
                Entry(
                    EntryKey("docker", "vs-vm"),
                    "How is Docker unlike a virtual machine?",
                    "- Containers share the kernel of the host.\n- Images are small.",
                    ("docker vs vm",),
                    source=Source(NOTE, 3, 6),
                ),
                Entry(
                    EntryKey("docker", "why"),
                    "Why do we put the backend into containers?",
                    "- New developers start quickly.\n- A release can be rolled back.",
                    ("why containers", "why use docker"),
                    caveats=(Caveat("Data is not rolled back.", Level.NOTE),),
                    related=(EntryKey("docker", "vs-vm"),),
                    source=Source(NOTE, 8, 11),
                ),
                Entry(
                    EntryKey("docker", "dependencies"),
                    "How do containers help with dependencies?",
                    "- Each container has its own.\n- Scanners find vulnerabilities.",
                    source=Source(NOTE, 13, 16),
                ),
                Entry(
                    EntryKey("docker", "downsides"),
                    "What are the downsides of Docker?",
                    "- Docker is complex.\n- Files vanish with the container.",
                    ("what's the catch with docker?", "downsides of docker"),
                    source=Source(NOTE, 18, 21),
                ),
            ),
            command="/docker",
            source=Source(NOTE, 1),
            caveats=(
                Caveat("Docker is complex.", Level.NOTE, Source(NOTE, 20)),
                Caveat("Files vanish with the container.", Level.WARNING, Source(NOTE, 21)),
            ),
        ),
    )
)
