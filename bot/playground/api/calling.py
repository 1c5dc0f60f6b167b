"""From a method's name, a token and arguments to Slack's answer."""

from bot.playground.api.arguments import Arguments
from bot.playground.api.methods import METHODS, Credential, Method
from bot.playground.app import App
from bot.playground.message import Json
from bot.playground.refusal import Refusal
from bot.playground.workspace import Workspace


def call(workspace: Workspace, name: str, token: str, values: Json) -> Json:
    """Run a method.

    Raises:
        Refusal: with Slack's name for whatever is wrong with the call.
    """
    method = METHODS.get(name)
    if method is None:
        raise Refusal("unknown_method", req_method=name)
    _authorise(workspace.app, method, token)
    if name != "chat.postMessage" and (wait := workspace.rates.wait(name)):
        raise Refusal("ratelimited", retry_after=wait)
    return {"ok": True, **method.run(workspace, Arguments(values))}


def _authorise(app: App, method: Method, token: str) -> None:
    if not token:
        raise Refusal("not_authed")
    if token not in {app.bot_token, app.app_token}:
        raise Refusal("invalid_auth")
    wanted = app.bot_token if method.credential is Credential.BOT else app.app_token
    if token != wanted:
        raise Refusal("not_allowed_token_type")
    if method.credential is Credential.BOT and app.revoked is not None:
        raise Refusal(app.revoked)
    if method.scopes and not app.may(*method.scopes):
        provided = ",".join(sorted(app.scopes or ()))
        raise Refusal("missing_scope", needed=",".join(method.scopes), provided=provided)
