"""XML members of zip-based documents: parsed without entities, without a network, without trust."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree

from humasd.errors import Refused

Element = etree._Element

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_BROKEN = "berkas rusak, tidak dapat dibuka; mohon dikirim ulang"


def parse_xml(content: bytes) -> Element:
    """The root element. Raises Refused where this is no XML."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise Refused(_BROKEN) from error
    if root is None:
        raise Refused(_BROKEN)
    return root


def read_member(archive: zipfile.ZipFile, name: str) -> Element:
    """A member that must be there."""
    try:
        return parse_xml(archive.read(name))
    except KeyError as error:
        raise Refused(_BROKEN) from error


def read_relations(archive: zipfile.ZipFile, name: str) -> Mapping[str, str]:
    """Members that a part of an OPC package (ECMA-376 part 2) refers to, by their relation's Id."""
    folder = posixpath.dirname(name)
    return {
        relation.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))[
            1:
        ]
        for relation in _iter_relations(archive, name)
        if relation.get("TargetMode") != "External"
    }


def read_links(archive: zipfile.ZipFile, name: str) -> Mapping[str, str]:
    """Addresses outside the package that a part refers to, by their relation's Id."""
    return {
        relation.get("Id", ""): relation.get("Target", "")
        for relation in _iter_relations(archive, name)
        if relation.get("TargetMode") == "External"
    }


def _iter_relations(archive: zipfile.ZipFile, name: str) -> Iterator[Element]:
    folder, base = posixpath.split(name)
    member = posixpath.join(folder, "_rels", f"{base}.rels")
    if member in archive.namelist():
        yield from read_member(archive, member).iter(_RELATIONS)


def local_name(element: Element) -> str:
    """The tag without its namespace; empty for what is no element."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str) -> str | None:
    """The attribute of that local name, whatever namespace it is written in."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return None
