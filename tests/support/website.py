"""Posts to publish, and the ways into the test's WordPress."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import count

from humasd.adapters.wordpress import open_wordpress
from humasd.adapters.wordpress.site import WordPressSite
from humasd.ports import Post, PostPhoto
from tests.support.samples import gps_photo
from tests.support.servers.wordpress import WordPress

XMLRPC, REST = "wordpress-xmlrpc", "wordpress-rest"
WAYS = (XMLRPC, REST)
_SHOTS = (gps_photo(), gps_photo((9, 9, 99)), gps_photo((200, 80, 10)))
PHOTOS = {hashlib.sha256(content).hexdigest(): content for content in _SHOTS}
_numbers = count(1)


def connect(
    wordpress: WordPress,
    way: str,
    user: str | None = None,
    password: str | None = None,
    timeout: float = 30.0,
) -> WordPressSite:
    """What humasd has of the site. Whoever means it to be given up on says after how many seconds; else a
    busy machine is waited for."""
    user = user or wordpress.user
    password = password or password_for(wordpress, way, user)
    return open_wordpress(way, wordpress.url, user, password, timeout=timeout)


def password_for(wordpress: WordPress, way: str, user: str | None = None) -> str:
    """REST takes an application password, XML-RPC the account's own."""
    return wordpress.application_passwords[user or wordpress.user] if way == REST else wordpress.password


def make_post(photos: int = 3) -> Post:
    """A post that no other test has."""
    number = next(_numbers)
    slug = f"jembatan-{number}"
    shown = tuple(
        PostPhoto(f"{slug}-{place}.jpg", sha256, "image/jpeg", f"Warga & foto {place}", f"Warga <{place}>")
        for place, sha256 in enumerate(list(PHOTOS)[:photos], start=1)
    )
    figures = [
        f'<figure><img src="photo:{photo.name}" alt="Warga &amp; foto {place}">'
        f"<figcaption>Warga &lt;{place}&gt;</figcaption></figure>"
        for place, photo in enumerate(shown, start=1)
    ]
    return Post(
        key=f"humasd-uji-{number}",
        slug=slug,
        title=f"Jembatan PT A&B ke-{number}",
        html="<p>Dikerjakan PT A&amp;B, lebar &lt; 60 meter.</p>" + "".join(figures),
        excerpt="Dikerjakan PT A&B",
        category="Pembangunan Daerah",
        tags=("jembatan", f"uji {number}"),
        photos=shown,
        published_at=datetime(2026, 11, 24, 4, 0, tzinfo=UTC),
    )


def describe(wordpress: WordPress, post: Post) -> str:
    """How many posts carry the key and how many photos the site has of it; category, tags, featured
    image, state: "1|3|Pembangunan Daerah|jembatan,uji 1|featured|publish"."""
    return describe_all(wordpress, [post])[0]


def describe_all(wordpress: WordPress, posts: Sequence[Post]) -> list[str]:
    """The same of several posts, in their order, by one process of PHP."""
    wanted = ",".join(f"['{post.key}', '{post.slug}']" for post in posts)
    told = wordpress.run_php(
        "$posts = get_posts(['post_status' => 'any,trash', 'numberposts' => -1]);"
        "$media = get_posts(['post_type' => 'attachment', 'post_status' => 'any', 'numberposts' => -1]);"
        f"foreach ([{wanted}] as [$key, $slug]) {{"
        '$found = array_filter($posts, fn($p) => str_contains($p->post_content, "humasd:$key "));'
        '$photos = array_filter($media, fn($p) => str_starts_with($p->post_title, "$slug-"));'
        "$first = reset($found);"
        "echo count($found), '|', count($photos), '|',"
        "implode(',', wp_get_post_categories($first->ID, ['fields' => 'names'])), '|',"
        "implode(',', wp_get_post_tags($first->ID, ['fields' => 'names'])), '|',"
        "get_the_post_thumbnail_url($first->ID, 'full') ? 'featured' : '', '|', $first->post_status, PHP_EOL;"
        "}"
    )
    return told.splitlines()


def edit(wordpress: WordPress, post: Post, change: str) -> None:
    """Change the page as a person would on the website; `change` is PHP about $id."""
    wordpress.run_php(
        f"foreach (get_posts(['post_status' => 'any', 'numberposts' => -1]) as $p)"
        f" if (str_contains($p->post_content, 'humasd:{post.key} ')) {{ $id = $p->ID; {change} }}"
    )
