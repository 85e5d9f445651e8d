"""What the values of the procedure are called in Indonesian, for people."""

from __future__ import annotations

from collections.abc import Iterable

from humasd.release.change import Change, ChangeKind
from humasd.release.model import Category, Decision, DecisionKind, Missing, Official, Role
from humasd.release.states import State, Step

CATEGORY_LABELS = {
    Category.DEVELOPMENT: "Pembangunan Daerah",
    Category.COMMUNITY: "Kemasyarakatan",
    Category.GOVERNMENT: "Pemerintahan",
    Category.ARTICLE: "Artikel",
}
"""SOP 01, condition 4, as readers of the website see it."""

STATE_LABELS = {
    State.RECEIVED: "diterima",
    State.INCOMPLETE: "menunggu kelengkapan data",
    State.DISPOSITION: "menunggu disposisi pimpinan",
    State.DRAFTING: "sedang diolah menjadi naskah",
    State.CORRECTION: "sedang dikoreksi",
    State.APPROVAL: "menunggu persetujuan pimpinan",
    State.PUBLISHING: "sedang diterbitkan",
    State.PUBLISHED: "sudah terbit",
    State.CLOSED: "selesai",
    State.REJECTED: "tidak diterbitkan",
    State.WITHDRAWN: "ditarik",
}

STEP_LABELS = {
    Step.INTAKE: "Penerimaan",
    Step.DISPOSITION: "Disposisi",
    Step.RECEIVE: "Penerimaan disposisi",
    Step.DRAFTING: "Pengolahan naskah",
    Step.CORRECTION: "Koreksi",
    Step.APPROVAL: "Persetujuan",
    Step.PUBLICATION: "Penerbitan",
    Step.NOTIFICATION: "Pemberitahuan",
}

ASKED_LABELS = {
    Step.INTAKE: "Mohon diperiksa, pengirim belum dikenal",
    Step.DISPOSITION: "Mohon disposisi",
    Step.RECEIVE: "Mohon menerima disposisi",
    Step.DRAFTING: "Mohon naskah",
    Step.CORRECTION: "Mohon koreksi",
    Step.APPROVAL: "Mohon persetujuan terbit",
}

DECISION_LABELS = {
    DecisionKind.DISPOSE: "Diteruskan",
    DecisionKind.APPROVE: "Disetujui",
    DecisionKind.REVISE: "Direvisi",
    DecisionKind.REJECT: "Ditolak",
}

MISSING_LABELS = {
    Missing.MATERIAL: "Naskah atau uraian kegiatan",
    Missing.TITLE: "Judul kegiatan",
    Missing.PHOTO: "Foto kegiatan",
    Missing.LETTER: "Surat pengantar",
    Missing.FORM: "Formulir Publikasi Kegiatan",
    Missing.ACTIVITY_DATE: "Tanggal kegiatan",
    Missing.PLACE: "Tempat kegiatan",
    Missing.UNIT: "Nama unit kerja (SKPD)",
    Missing.CONTACT: "Narahubung (nama dan nomor HP)",
}

ROLE_LABELS = {
    Role.LETTER: "Surat masuk",
    Role.FORM: "Formulir",
    Role.MATERIAL: "Bahan publikasi",
    Role.PHOTO: "Foto",
    Role.OTHER: "Lainnya",
}

OFFICIAL_LABELS = {
    "sekda": "Sekretaris Daerah",
    "asisten": "Asisten",
    "kabag": "Kepala Bagian Humas",
    "kasubag": "Kepala Sub Bagian Humas dan Pelayanan Media",
    "staf": "Staf Bagian Humas",
}
"""SOP 01, performers; a role the office made up is shown as it is written."""


CHANGE_LABELS = {ChangeKind.CORRECTION: "ralat", ChangeKind.TAKEDOWN: "penarikan"}


def name_category(category: Category) -> str:
    """ "Pembangunan Daerah"; one of the office's own by its name."""
    return CATEGORY_LABELS.get(category, category.value)


def name_step(step: Step) -> str:
    """ "Persetujuan"; a step of the office's own by its name."""
    return STEP_LABELS.get(step, step.value)


def label_step(decision: Decision) -> str:
    """ "Persetujuan", "Persetujuan (ralat)"."""
    label = name_step(decision.step)
    return f"{label} ({CHANGE_LABELS[ChangeKind(decision.change)]})" if decision.change else label


def label_decision(decision: Decision) -> str:
    """ "Disetujui"; of a change to a page "Ralat disetujui", "Penarikan ditolak"."""
    label = DECISION_LABELS[decision.kind]
    if not decision.change:
        return label
    return f"{CHANGE_LABELS[ChangeKind(decision.change)].capitalize()} {label.lower()}"


def label_asked(step: Step, change: Change | None, asks: str = "") -> str:
    """ "Mohon persetujuan terbit"; for a page that is up "Mohon persetujuan ralat"; as a step of the office's
    own `asks`."""
    if change is None or step is not Step.APPROVAL:
        return ASKED_LABELS.get(step, asks or ASKED_LABELS[Step.CORRECTION])
    return f"Mohon persetujuan {CHANGE_LABELS[change.kind]}"


def label_official(role: str) -> str:
    """The SOP's title of a role; a role that it does not know is shown as it is."""
    return OFFICIAL_LABELS.get(role, role)


def name_post(official: Official) -> str:
    """What an official is, for people: "Kepala Bagian Humas"."""
    return official.title or label_official(official.role)


def label_missing(keys: Iterable[Missing]) -> list[str]:
    """The labels of what is missing, in the order of the keys."""
    return [MISSING_LABELS[key] for key in keys]


def join_words(words: Iterable[str]) -> str:
    """ "A", "A dan B", "A, B, dan C"."""
    items = [word for word in words if word]
    if len(items) < 3:
        return " dan ".join(items)
    return ", ".join(items[:-1]) + f", dan {items[-1]}"
