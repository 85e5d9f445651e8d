"""A page's photos in WordPress's media library: each once, found again by its mark."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from humasd.adapters.wordpress.api import Upload, Uploaded, WordPressApi
from humasd.adapters.wordpress.content import mark_photos, name_upload
from humasd.adapters.wordpress.session import RoleForbids
from humasd.errors import Transient
from humasd.ports import Post


def upload_missing(
    api: WordPressApi, post_id: int, post: Post, photo: Callable[[str], bytes]
) -> Mapping[str, Uploaded]:
    """Every photo by its name in the post, those an earlier attempt uploaded taken as they are."""
    there = find_uploads(api, post)
    missing = [item for item in post.photos if item.name not in there]
    for item in missing:
        title = name_upload(post.key, item)
        upload = Upload(title, item.content_type, item.alt, item.caption, post_id)
        api.upload(upload, photo(item.sha256))
    if missing:
        there = find_uploads(api, post)
    for item in post.photos:
        if item.name not in there:
            raise Transient(f"The website does not have the photo {item.name} that it took; tried again.")
    return there


def find_uploads(api: WordPressApi, post: Post) -> dict[str, Uploaded]:
    """The photos of this very version, the oldest of each; its twins are removed."""
    names = {name_upload(post.key, item): item.name for item in post.photos}
    uploads: dict[str, Uploaded] = {}
    for upload in _find_all(api, post.key) if names else ():
        name = names.get(upload.title)
        if name in uploads:
            remove(api, upload.id)
        elif name is not None:
            uploads[name] = upload
    return uploads


def drop_other_photos(api: WordPressApi, post: Post) -> None:
    """Photos of earlier versions; whoever struck one does not expect it to stay at its address."""
    names = {name_upload(post.key, item) for item in post.photos}
    for upload in _find_all(api, post.key):
        if upload.title not in names:
            remove(api, upload.id)


def remove(api: WordPressApi, id: int) -> None:
    """Delete what one too many was made of, unless the account may not; that is no reason to stop."""
    try:
        api.delete(id)
    except RoleForbids:
        return


def _find_all(api: WordPressApi, key: str) -> list[Uploaded]:
    """Each once, the oldest first, however often the website lists it."""
    mark = mark_photos(key)
    found = {upload.id: upload for upload in api.find_uploads(mark) if mark in upload.title}
    return [found[id] for id in sorted(found)]
