# Caveat in a container: runs without root, and with a read-only root file system.
#
#   docker build -t caveat .
#   docker run --env-file .env -v caveat-data:/data --read-only --tmpfs /tmp caveat
#   docker run caveat ask "why containers"

FROM python:3.13-slim AS build
ENV UV_COMPILE_BYTECODE=1 \
    UV_LINK_MODE=copy \
    UV_NO_CACHE=1 \
    UV_PROJECT_ENVIRONMENT=/opt/caveat \
    UV_PYTHON_DOWNLOADS=never
RUN pip install --no-cache-dir --root-user-action=ignore uv==0.13.9
WORKDIR /build
# The dependencies first: this layer stays as it is until the lock changes.
COPY pyproject.toml uv.lock ./
RUN uv sync --quiet --locked --no-dev --extra postgres --no-install-project
COPY README.md LICENSE ./
COPY bot bot
RUN uv sync --quiet --locked --no-dev --extra postgres --no-editable \
 # what only serves compiling against numpy, testing it, and type checkers
 && find /opt/caveat -type d -path '*/numpy/*' \( -name tests -o -name include \) -prune -exec rm -r {} + \
 && find /opt/caveat -name '*.pyi' -delete

FROM python:3.13-slim
RUN groupadd --gid 10001 caveat \
 && useradd --uid 10001 --gid caveat --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin caveat \
 && install -d -o caveat -g caveat /data
COPY --from=build /opt/caveat /opt/caveat
WORKDIR /app
COPY knowledge knowledge
ENV PATH=/opt/caveat/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    CAVEAT_KNOWLEDGE=/app/knowledge \
    CAVEAT_DATABASE_URL=sqlite:////data/caveat.sqlite3 \
    CAVEAT_HEARTBEAT=/tmp/caveat.heartbeat
USER 10001:10001
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 CMD ["caveat", "health"]
ENTRYPOINT ["caveat"]
CMD ["run"]
