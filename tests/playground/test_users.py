"""Users' roles and time zones, and the groups they are in."""

import pytest

from bot.playground.clock import ManualClock
from bot.playground.wire_users import user_json
from bot.playground.workspace import Workspace
from tests.playground.client import Client

_ROLES = ("is_admin", "is_owner", "is_restricted", "is_ultra_restricted", "deleted")


async def roles(client: Client, user: str) -> set[str]:
    answer = await client.call("users.info", user=user)
    return {role for role in _ROLES if answer["user"].get(role)}


async def test_of_the_cast_grace_alone_is_an_admin(client: Client, workspace: Workspace) -> None:
    found = {name: await roles(client, workspace.user(name).id) for name in ("ada", "grace")}
    assert found == {"ada": set(), "grace": {"is_admin"}}


async def test_a_guest_is_restricted(client: Client, workspace: Workspace) -> None:
    guest = workspace.add_user("barbara", guest=True)
    assert await roles(client, guest.id) == {"is_restricted"}
    workspace.change_user(guest, is_ultra_restricted=True)
    assert await roles(client, guest.id) == {"is_restricted", "is_ultra_restricted"}


async def test_an_owner_is_an_admin_too(client: Client, workspace: Workspace) -> None:
    owner = workspace.change_user("linus", is_owner=True)
    assert await roles(client, owner.id) == {"is_owner", "is_admin"}


async def test_a_deactivated_user_has_no_time_zone_and_no_role(
    client: Client, workspace: Workspace
) -> None:
    grace = workspace.change_user("grace", deleted=True)
    answer = await client.call("users.info", user=grace.id)
    assert await roles(client, grace.id) == {"deleted"}
    assert "tz" not in answer["user"]


@pytest.mark.parametrize(
    ("zone", "moment", "offset"),
    [
        ("Australia/Melbourne", 1_700_000_000, 11 * 3600),
        ("America/New_York", 1_700_000_000, -5 * 3600),
        ("America/New_York", 1_690_000_000, -4 * 3600),
        ("Asia/Kolkata", 1_700_000_000, 19_800),
    ],
)
async def test_a_time_zone_comes_with_the_offset_of_the_moment(
    zone: str, moment: float, offset: int
) -> None:
    workspace = Workspace(clock=ManualClock(moment))
    user = workspace.add_user("mel", tz=zone)
    written = user_json(user, workspace.app, now=moment)
    assert (written["tz"], written["tz_offset"]) == (zone, offset)


async def test_a_group_tells_its_users(client: Client, workspace: Workspace) -> None:
    people = [workspace.user("ada"), workspace.user("linus")]
    group = workspace.add_group("keepers", people)
    listed = await client.call("usergroups.list", include_users=True, include_count=True)
    users = await client.call("usergroups.users.list", usergroup=group.id)
    assert group.id.startswith("S")
    assert users["users"] == [person.id for person in people]
    [found] = listed["usergroups"]
    assert (found["handle"], found["user_count"], found["users"]) == ("keepers", 2, users["users"])


async def test_a_disabled_group_is_found_only_on_demand(
    client: Client, workspace: Workspace
) -> None:
    group = workspace.add_group("keepers", [workspace.user("ada")])
    group.is_enabled = False
    assert (await client.call("usergroups.list"))["usergroups"] == []
    hidden = await client.call("usergroups.users.list", usergroup=group.id)
    shown = await client.call("usergroups.users.list", usergroup=group.id, include_disabled=True)
    assert (hidden["error"], shown["ok"]) == ("no_such_subteam", True)


async def test_a_group_that_is_not_there_is_refused(client: Client, workspace: Workspace) -> None:
    answer = await client.call("usergroups.users.list", usergroup="S404")
    assert answer["error"] == "no_such_subteam"
    assert [refused.error for refused in workspace.refusals] == ["no_such_subteam"]


async def test_groups_want_a_scope_of_their_own(client: Client, workspace: Workspace) -> None:
    workspace.install({"oauth_config": {"scopes": {"bot": ["users:read"]}}})
    answer = await client.call("usergroups.list")
    assert (answer["error"], answer["needed"]) == ("missing_scope", "usergroups:read")
