"""HTTP in and out: bodies of either kind, refusals, planned faults."""

import asyncio
import json
from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.playground.api.calling import call
from bot.playground.faults import RESPONSE_URL, Fault, Hang, Refuse, Reset
from bot.playground.message import Json
from bot.playground.refusal import Refusal, Refused
from bot.playground.responding import respond_through
from bot.playground.workspace import Workspace

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def web_api(workspace: Workspace) -> Handler:
    """The handler of `/api/<method>`."""

    async def handle(request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        fault = workspace.faults.take(method)
        if fault is not None and fault != Reset(after_processing=True):
            return await suffer(fault, request)
        try:
            values = await _read(request)
            answer = call(workspace, method, _token(request, values), values)
        except Refusal as refusal:
            _note(workspace, method, refusal)
            return _refused(refusal)
        if fault is not None:
            return await suffer(fault, request)
        return web.json_response(answer)

    return handle


def response_url(workspace: Workspace) -> Handler:
    """The handler of `/response/<token>`."""

    async def handle(request: web.Request) -> web.StreamResponse:
        fault = workspace.faults.take(RESPONSE_URL)
        if fault is not None and fault != Reset(after_processing=True):
            return await suffer(fault, request)
        try:
            url = workspace.reply_urls.use(request.match_info["token"])
        except Refusal as refusal:
            _note(workspace, RESPONSE_URL, refusal)
            return web.json_response(refusal.answer(), status=404)
        try:
            respond_through(workspace, url, await _read(request))
        except Refusal as refusal:
            _note(workspace, RESPONSE_URL, refusal)
            return web.json_response(refusal.answer(), status=400)
        if fault is not None:
            return await suffer(fault, request)
        return web.Response(text="ok")

    return handle


async def suffer(fault: Fault, request: web.Request) -> web.StreamResponse:
    """Let a planned fault happen to a request."""
    match fault:
        case Refuse(status=429, retry_after=seconds):
            return _refused(Refusal("ratelimited", retry_after=seconds))
        case Refuse(status=status):
            return web.Response(status=status, text="planned fault")
        case Hang():
            await asyncio.Event().wait()
        case Reset():
            if request.transport is not None:
                request.transport.abort()
    return web.Response(status=500)


def _note(workspace: Workspace, method: str, refusal: Refusal) -> None:
    workspace.refusals.append(Refused(method, refusal.error, refusal.details))


def _refused(refusal: Refusal) -> web.Response:
    if refusal.error != "ratelimited":
        return web.json_response(refusal.answer())
    headers = {"Retry-After": str(refusal.retry_after)}
    return web.json_response(refusal.answer(), status=429, headers=headers)


async def _read(request: web.Request) -> Json:
    values: Json = dict(request.query)
    if request.method == "GET" or not request.can_read_body:
        return values
    if request.content_type == "application/json":
        return values | await _read_json(request)
    form = await request.post()
    return values | {name: str(value) for name, value in form.items()}


async def _read_json(request: web.Request) -> Json:
    try:
        body = await request.json()
    except (json.JSONDecodeError, UnicodeDecodeError):
        raise Refusal("invalid_json") from None
    if not isinstance(body, dict):
        raise Refusal("json_not_object")
    return body


def _token(request: web.Request, values: Json) -> str:
    header = request.headers.get("Authorization", "")
    return header.removeprefix("Bearer ").strip() or str(values.get("token") or "")
