# humasd in a container. Build it with: docker build -t humasd .
#
# First day, in the folder that shall hold the configuration:
#   docker run --rm -v "$PWD:/out" --user "$(id -u):$(id -g)" humasd init /out   # then edit humasd.toml
#   docker run --rm -v "$PWD/humasd.toml:/etc/humasd/humasd.toml:ro" -v humasd:/var/lib/humasd \
#       --env-file secrets.env humasd check
#   docker run -d --name humasd --hostname humasd --restart unless-stopped \
#       -v "$PWD/humasd.toml:/etc/humasd/humasd.toml:ro" -v humasd:/var/lib/humasd \
#       --env-file secrets.env humasd
#   docker exec humasd humasd list
# Several containers on one PostgreSQL: a host name of its own for each (docs/operating.md).
# The host name is fixed so that a new container knows what one that died on this machine had claimed.
# Mount the file, not its folder: /etc/humasd/var leads to the volume, so that the relative paths
# which `humasd init` writes land there. Secrets come as environment (env:NAME) or as mounted files
# (file:PATH), never in the image.

# --- build: everything is checked against the hashes of requirements.lock ----------------------
FROM python:3.11-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_ROOT_USER_ACTION=ignore
WORKDIR /src
COPY requirements.lock ./
RUN pip wheel --quiet --require-hashes --wheel-dir /wheels --requirement requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY humasd/ humasd/
COPY templates/ templates/
COPY migrations/ migrations/
COPY config/humasd.toml config/humasd.toml
COPY docs/panduan.md docs/panduan.md
# From here on no index is asked: what humasd needs, and what builds it, comes from /wheels alone.
# The development tools of the lock lie there too, and are not installed.
RUN pip wheel --quiet --no-index --find-links /wheels --no-deps --wheel-dir /wheels .
RUN python -m venv /opt/humasd \
    && /opt/humasd/bin/pip install --quiet --no-index --find-links /wheels humasd

# --- the image ---------------------------------------------------------------------------------
FROM python:3.11-slim-bookworm
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        libmagic1 antiword tesseract-ocr tesseract-ocr-ind tzdata \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /var/lib/humasd --shell /usr/sbin/nologin humasd \
    && install -d -o humasd -g humasd -m 0750 /var/lib/humasd \
    && install -d /etc/humasd \
    && ln -s /var/lib/humasd /etc/humasd/var
COPY --from=build /opt/humasd /opt/humasd
ENV PATH=/opt/humasd/bin:$PATH PYTHONUNBUFFERED=1 HUMASD_CONFIG=/etc/humasd/humasd.toml
USER humasd
WORKDIR /var/lib/humasd
VOLUME /var/lib/humasd
# Configuration and database only, see docs/decisions/0012: a mail server or website that is down
# does not make the daemon unhealthy, and nobody's login is spent on it.
HEALTHCHECK --interval=5m --timeout=30s --start-period=1m CMD ["humasd", "list", "--limit", "1", "--json"]
ENTRYPOINT ["humasd"]
CMD ["run"]
