from tests.scenarios.dialogue import Dialogue


async def test_a_command_is_answered_privately_with_the_catch_and_the_source(
    dialogue: Dialogue,
) -> None:
    reply = await dialogue(
        (
            "/docker why containers",
            (
                "Why do we use containers?",
                "the same environment",
                "What a container wrote goes when it is removed.",
                "Containers share the host's kernel.",
                "Images grow unless somebody prunes them.",
                "notes/docker.md",
            ),
        ),
    )
    assert reply.ephemeral_to == dialogue.workspace.user("ada").id


async def test_a_command_forgives_typing_mistakes(dialogue: Dialogue) -> None:
    await dialogue(("/docker wy contaners", "Why do we use containers?"))


async def test_a_command_alone_lists_what_can_be_asked(dialogue: Dialogue) -> None:
    await dialogue(
        ("/docker", ("Why do we use containers?", "How do I clean up old images?")),
        ("/ask", ("Docker for backend developers", "/deploy")),
    )


async def test_help_explains(dialogue: Dialogue) -> None:
    await dialogue(
        ("/docker help", ("How to ask", "/docker why containers")),
        ("/ask Help?", ("How to ask", "/deploy")),
    )


async def test_ask_reaches_every_topic(dialogue: Dialogue) -> None:
    await dialogue(
        ("/ask docker vs vm", "A virtual machine brings a kernel of its own"),
        ("/ask how do I roll back a deploy", "Press Roll back in the pipeline"),
    )


async def test_what_the_notes_do_not_tell_is_said_plainly(dialogue: Dialogue) -> None:
    await dialogue(
        (
            "/docker how do I reset my password",
            ("That is not in the notes", "Docker for backend developers"),
        ),
    )


async def test_a_command_that_no_topic_names_any_more_is_said_so(dialogue: Dialogue) -> None:
    app = dialogue.workspace.app
    app.commands["/gone"] = app.commands["/docker"]
    await dialogue(("/gone why", "No topic answers to /gone any more"))


async def test_a_question_cannot_ping_the_channel(dialogue: Dialogue) -> None:
    await dialogue(
        ("/docker <!channel> @here where is <@U1|ada>'s zebra", "That is not in the notes"),
        ("/ask how do I roll back a deploy", "channel"),
    )
