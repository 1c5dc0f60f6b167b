import pytest

from bot.playground.clock import ManualClock
from bot.playground.rates import POST_BURST, POSTS_A_MINUTE, TIERS, RateLimits
from bot.playground.workspace import Workspace
from tests.playground.client import Client


async def post(client: Client, channel: str = "general") -> tuple[int, str | None]:
    async with client.post("chat.postMessage", json={"channel": channel, "text": "hi"}) as response:
        return response.status, response.headers.get("Retry-After")


async def test_a_burst_passes_and_then_one_post_a_second(
    client: Client, clock: ManualClock, workspace: Workspace
) -> None:
    burst = [await post(client) for _ in range(POST_BURST)]
    assert burst == [(200, None)] * POST_BURST
    assert await post(client) == (429, "1")
    assert len(workspace.messages("general")) == POST_BURST
    await clock.advance(1)
    assert [await post(client), await post(client)] == [(200, None), (429, "1")]
    assert [refused.error for refused in workspace.refusals] == ["ratelimited"] * 2


async def test_each_channel_has_its_own_allowance(client: Client) -> None:
    for _ in range(POST_BURST):
        await post(client)
    assert (await post(client, "onboarding"))[0] == 200


async def test_a_refused_post_takes_nothing_from_the_allowance(client: Client) -> None:
    for _ in range(POST_BURST * 2):
        await client.call("chat.postMessage", channel="general")
    assert (await post(client))[0] == 200


async def test_the_whole_workspace_has_an_allowance_too(clock: ManualClock) -> None:
    rates = RateLimits(clock)
    waits = [rates.wait("chat.postMessage", f"C{n}") for n in range(POSTS_A_MINUTE + 1)]
    assert waits == [0] * POSTS_A_MINUTE + [1]


@pytest.mark.parametrize("method", sorted(TIERS))
async def test_each_method_has_so_many_calls_a_minute(clock: ManualClock, method: str) -> None:
    rates = RateLimits(clock)
    waits = [rates.wait(method) for _ in range(TIERS[method] + 1)]
    assert not any(waits[:-1])
    assert waits[-1] >= 1
    await clock.advance(60)
    assert rates.wait(method) == 0


async def test_a_call_over_its_methods_rate_is_refused(client: Client) -> None:
    statuses = []
    for _ in range(TIERS["users.list"] + 1):
        async with client.post("users.list") as response:
            statuses.append(response.status)
    assert statuses == [200] * TIERS["users.list"] + [429]


async def test_a_load_test_may_go_without_limits(clock: ManualClock) -> None:
    rates = RateLimits(clock, enforced=False)
    assert not any(rates.wait("chat.postMessage", "C1") for _ in range(1_000))
