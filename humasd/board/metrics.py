"""The office in numbers, in the text format of Prometheus; counted from the books at each scrape.

Names follow its conventions: base units, `_total` on what only grows. No label names a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from prometheus_client import CollectorRegistry, ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, InfoMetricFamily, Metric
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector

from humasd import __version__
from humasd.bootstrap import Office
from humasd.pulse import Pulse
from humasd.release.measures import Report
from humasd.release.states import State
from humasd.report import find_month, report_month
from humasd.store.board import Tally, count_all
from humasd.store.outbox import Kind


class Metrics:
    """The office's numbers for Prometheus, and those of the process."""

    def __init__(self, office: Office, pulse: Pulse) -> None:
        self._registry = CollectorRegistry()
        self._registry.register(_OfficeCollector(office, pulse))
        ProcessCollector(registry=self._registry)

    def render(self, accept: str) -> tuple[bytes, str]:
        """The numbers now and their content type; `accept`: the scraper's header of that name."""
        encode, content_type = choose_encoder(accept)
        return encode(self._registry), content_type


class _OfficeCollector(Collector):
    def __init__(self, office: Office, pulse: Pulse) -> None:
        self._office = office
        self._pulse = pulse

    def describe(self) -> Iterator[Metric]:
        """Nothing: else the books would be read as it registers."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        """Each number with the office that it is of, as one process may serve several."""
        office = {"office": self._office.settings.office.name}
        for metric in self._collect():
            metric.samples = [one._replace(labels={**office, **one.labels}) for one in metric.samples]
            yield metric

    def _collect(self) -> Iterator[Metric]:
        desk = self._office.desk
        now = desk.clock()
        local = now.astimezone(desk.zone)
        with desk.database.reading() as connection:
            tally = count_all(connection, now)
        yield InfoMetricFamily("humasd_build", "The program that runs.", {"version": __version__})
        yield from _count(tally, now)
        yield from _measure(report_month(desk, find_month(local.year, local.month, now, desk.zone)))
        yield from _feel(self._pulse)


def _count(tally: Tally, now: datetime) -> Iterator[Metric]:
    states = {state.value: tally.releases.get(state, 0) for state in State}
    yield _gauge("humasd_releases", "Releases by state.", "state", states)
    yield CounterMetricFamily(
        "humasd_releases_received", "Releases entered in the agenda.", value=sum(tally.releases.values())
    )
    yield GaugeMetricFamily("humasd_releases_overdue", "Releases past their deadline.", value=tally.overdue)
    yield _gauge("humasd_mails", "Mails that were received, by state.", "state", tally.mails)
    yield CounterMetricFamily(
        "humasd_mails_received", "Mails taken from the mailbox.", value=sum(tally.mails.values())
    )
    yield GaugeMetricFamily(
        "humasd_mail_oldest_unhandled_seconds",
        "Age of the oldest mail that is still to be handled; 0 where there is none.",
        value=_age(tally.unhandled_since, now),
    )
    deliveries = GaugeMetricFamily(
        "humasd_deliveries", "Mails and pages that went out or shall, by state.", labels=["kind", "state"]
    )
    for (kind, state), count in tally.deliveries.items():
        deliveries.add_metric([kind, state], count)
    yield deliveries
    yield _gauge(
        "humasd_delivery_oldest_due_seconds",
        "How long the oldest delivery that is due has waited; 0 where none is due.",
        "kind",
        {kind.value: _age(tally.due_since.get(kind), now) for kind in Kind},
    )
    yield _gauge(
        "humasd_partner_addresses_silenced", "Addresses of media that get no mail.", "why", tally.silenced
    )
    yield CounterMetricFamily("humasd_ledger_entries", "Entries of the ledger.", value=tally.entries)


def _measure(report: Report) -> Iterator[Metric]:
    """The present month against the norms of the SOP."""
    carried_through = {measure.step.value: measure.count for measure in report.steps}
    in_time = {measure.step.value: measure.in_time for measure in report.steps}
    norms = {measure.step.value: measure.norm.total_seconds() for measure in report.steps}
    about = "Steps of the SOP carried through this month"
    yield _gauge("humasd_month_steps", f"{about}.", "step", carried_through)
    yield _gauge("humasd_month_steps_in_time", f"{about} within their norm.", "step", in_time)
    yield _gauge("humasd_step_norm_seconds", "Norms of the SOP, in office time.", "step", norms)


def _feel(pulse: Pulse) -> Iterator[Metric]:
    succeeded = GaugeMetricFamily(
        "humasd_round_last_success_timestamp_seconds",
        "When a worker of the daemon last ended a round without failure.",
        labels=["worker"],
    )
    failures = CounterMetricFamily(
        "humasd_round_failures", "Rounds of a worker that failed.", labels=["worker"]
    )
    for worker, beat in pulse.beats().items():
        if beat.succeeded_at is not None:
            succeeded.add_metric([worker], beat.succeeded_at.timestamp())
        failures.add_metric([worker], beat.failures)
    yield succeeded
    yield failures


def _gauge(name: str, help_text: str, label: str, values: Mapping[str, float]) -> GaugeMetricFamily:
    family = GaugeMetricFamily(name, help_text, labels=[label])
    for value, count in values.items():
        family.add_metric([value], count)
    return family


def _age(since: datetime | None, now: datetime) -> float:
    return max((now - since).total_seconds(), 0.0) if since else 0.0
