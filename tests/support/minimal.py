"""The least that a configuration may say, on embedded parts; tests add to it and break it."""

MINIMAL = """
[office]
name = "Humas"
address = "humas@example.go.id"
[mailbox]
url = "maildir:mailbox"
[outgoing]
url = "maildir:outgoing"
[website]
kind = "folder"
url = "folder:website"
[[officials]]
role = "kabag"
name = "A"
addresses = ["Kabag@Example.go.id"]
[[officials]]
role = "kasubag"
name = "B"
addresses = ["kasubag@example.go.id"]
"""
