"""WordPress on MariaDB, served by PHP's own server behind a router that can inject faults."""

from __future__ import annotations

import json
import os
import shutil
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.support.servers.mariadb import MariaDB, run_mariadb
from tests.support.servers.processes import (
    HOST,
    find_account,
    find_free_ports,
    run_tool,
    running,
    server_folder,
    wait_for_port,
)

SOURCE = Path("/usr/share/wordpress")
FILES = Path(__file__).parent / "wordpress_files"
PASSWORD = "rahasia-situs"
USERS = (("admin", "administrator"), ("humas", "editor"), ("penulis", "author"), ("tamu", "contributor"))


@dataclass(frozen=True)
class WordPress:
    """A running site. All `USERS` have the same password: humas is an editor, penulis an author
    (may not make categories), tamu a contributor (may not publish)."""

    folder: Path
    port: int
    host: str = HOST
    admin: str = "admin"
    user: str = "humas"
    author: str = "penulis"
    contributor: str = "tamu"
    password: str = PASSWORD
    application_passwords: Mapping[str, str] = field(default_factory=dict)
    """By user; what REST takes."""

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}"

    @property
    def log(self) -> Path:
        return self.folder / "php.log"

    def fail(
        self,
        mode: str,
        match: str = "",
        times: int = 1,
        seconds: float = 3.0,
        status: int = 503,
        skip: int = 0,
    ) -> None:
        """Make the next `times` requests whose method, address or body holds `match` go wrong, once
        `skip` of them went right.

        `mode`: "before" or "after" (HTTP 500 before or after the work is done), "html" (a page
        instead of the answer), "status" (the same with an HTTP status), "hang" (the answer comes only
        after `seconds`, the work is done), "slow" (the work begins only after `seconds`).
        """
        fault = {
            "mode": mode,
            "match": match,
            "times": times,
            "seconds": seconds,
            "status": status,
            "skip": skip,
        }
        _write_in_place(self.folder / "faults.json", [fault])

    def switch_off(self, *parts: str) -> None:
        """As a plugin does: "xmlrpc", "rest", "passwords" (application passwords); or "crash", "refusal": how
        a plugin ends a request that has put a page up; or "order": that of rows that nothing tells apart."""
        _write_in_place(self.folder / "off.json", parts)

    def heal(self) -> None:
        _write_in_place(self.folder / "faults.json", [])
        self.switch_off()

    def empty(self) -> None:
        """Delete every post: an office that begins anew gives its first pages the keys of another's."""
        self.run_php(
            "foreach (['any', 'trash'] as $state)"
            " foreach (get_posts(['post_status' => $state, 'numberposts' => -1]) as $p)"
            " wp_delete_post($p->ID, true);"
        )

    def read(self, url: str) -> str:
        """The page at an address, as a visitor gets it."""
        with urllib.request.urlopen(url, timeout=20) as answer:
            return str(answer.read().decode())

    def run_php(self, code: str) -> str:
        """Run PHP inside the site, e.g. to look at what was stored; returns what it printed."""
        prologue = (
            f"$_SERVER['HTTP_HOST']='{self.host}:{self.port}'; require '{self.folder}/site/wp-load.php'; "
        )
        return run_tool(["php", "-r", prologue + code], find_account("www-data"))


@contextmanager
def run_wordpress() -> Iterator[WordPress]:
    with run_mariadb() as database, server_folder("wordpress") as folder:
        account = find_account("www-data")
        (port,) = find_free_ports(1)
        wordpress = WordPress(folder, port)
        site = folder / "site"
        run_tool(["cp", "-rL", str(SOURCE), str(site)])
        (site / "wp-config.php").write_text(_write_config(database))
        wordpress.heal()
        plugins = site / "wp-content" / "mu-plugins"
        plugins.mkdir(exist_ok=True)
        shutil.copy(FILES / "switches.php", plugins)
        uploads = site / "wp-content" / "uploads"
        shutil.rmtree(uploads, ignore_errors=True)
        uploads.mkdir()
        account.own(folder, uploads, folder / "faults.json", folder / "off.json")
        _add_theme(site / "wp-content" / "themes" / "uji")
        arguments = [str(site), wordpress.url, json.dumps(USERS), PASSWORD]
        made = run_tool(["php", str(FILES / "install.php"), *arguments], account)
        wordpress = replace(wordpress, application_passwords=json.loads(made.splitlines()[-1]))
        limits = ("upload_max_filesize=64M", "post_max_size=96M", "memory_limit=512M")
        options = [word for limit in limits for word in ("-d", limit)]
        command = ["php", *options, "-S", f"{HOST}:{port}", "-t", str(site), str(FILES / "router.php")]
        env = {"PHP_CLI_SERVER_WORKERS": "4", "HUMASD_FAULTS": str(folder / "faults.json")}
        with running(command, wordpress.log, account, env) as process:
            wait_for_port(port, wordpress.log, process)
            yield wordpress


def _write_in_place(path: Path, document: object) -> None:
    # In place: the router locks this very file, and its owner must stay the server's user.
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), "w") as file:
        json.dump(document, file)


def _add_theme(folder: Path) -> None:
    """Debian packages WordPress without a theme; ours shows a post whole, and nothing else."""
    folder.mkdir(parents=True)
    (folder / "style.css").write_text("/* Theme Name: Uji */\n")
    shutil.copy(FILES / "theme.php", folder / "index.php")
    (folder / "functions.php").write_text("<?php add_theme_support('post-thumbnails');\n")


def _write_config(database: MariaDB) -> str:
    return f"""<?php
define('DB_NAME', '{database.database}');
define('DB_USER', '{database.user}');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:{database.socket}');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HOME', 'http://' . $_SERVER['HTTP_HOST']);
define('WP_SITEURL', WP_HOME);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('FS_METHOD', 'direct');
define('WP_DEFAULT_THEME', 'uji');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY',
          'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) {{
    define($name, 'only for tests ' . $name);
}}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {{
    define('ABSPATH', __DIR__ . '/');
}}
require_once ABSPATH . 'wp-settings.php';
"""
