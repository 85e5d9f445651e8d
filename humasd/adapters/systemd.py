"""What systemd is told of a service: that it is ready, that it lives, that it stops (sd_notify(3)).

Its whole protocol is one datagram of KEY=VALUE lines to a Unix socket, so it needs no library; and where
systemd did not start us there is no socket, and nothing is told.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta


class Notifier:
    """Tells the service manager that is named in the environment."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._address = environment.get("NOTIFY_SOCKET", "")
        mine = environment.get("WATCHDOG_PID", str(os.getpid())) == str(os.getpid())
        microseconds = environment.get("WATCHDOG_USEC", "") if mine else ""
        self.watchdog = timedelta(microseconds=int(microseconds)) if microseconds.isdecimal() else None
        """Within what time a sign of life is wanted, again and again; none where nobody wants one."""

    def tell(self, **values: str | int) -> None:
        """For example tell(READY=1). Never fails: a service manager that is gone is no fault of ours."""
        if not self._address:
            return
        name = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        lines = "\n".join(f"{key}={value}" for key, value in values.items())
        flags = socket.SOCK_DGRAM | socket.SOCK_CLOEXEC
        with suppress(OSError), socket.socket(socket.AF_UNIX, flags) as channel:
            channel.sendto(lines.encode(), name)
