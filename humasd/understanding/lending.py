"""What a letter or a form lends where there is no text of its own, and what is left where one stands."""

from __future__ import annotations

from dataclasses import replace

from humasd.understanding.completeness import remark_category
from humasd.understanding.material_remarks import remark_account
from humasd.understanding.values import Understanding


def brings_own_text(understood: Understanding) -> bool:
    """Whether a mail brings a text that was written to be published."""
    has_text = "material" not in understood.missing and bool(understood.text.strip())
    return has_text and "text" not in understood.lent


def without_account(understood: Understanding) -> Understanding:
    """The same mail without what is said of the text that its letter or form would have lent."""
    if "text" not in understood.lent or understood.source is None:
        return understood
    category = remark_category(understood.category, understood.category_reason)
    said = {remark_account(understood.source), category}
    return replace(understood, remarks=tuple(one for one in understood.remarks if one not in said))
