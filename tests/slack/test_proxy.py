import pytest

from bot.slack.proxy import proxy_for


@pytest.fixture(autouse=True)
def _proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "https_proxy": "http://proxy:3128",
        "http_proxy": "http://plain:3128",
        "no_proxy": "inside.example",
    }.items():
        monkeypatch.setenv(name, value)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.mark.parametrize(
    ("url", "proxy"),
    [
        ("https://slack.com/api/", "http://proxy:3128"),
        ("wss://wss-primary.slack.com/link/?ticket=1", "http://proxy:3128"),
        ("http://slack.test/api/", "http://plain:3128"),
        ("https://inside.example/api/", None),
        ("http://127.0.0.1:8000/api/", None),
        ("ws://localhost:8000/link/", None),
    ],
)
def test_a_proxy_is_taken_from_the_environment_but_never_to_this_machine(
    url: str, proxy: str | None
) -> None:
    assert proxy_for(url) == proxy
