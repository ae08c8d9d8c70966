"""Hashed rows for words outside the vocabulary; the definition stands in core/model/FORMAT.md."""


def fnv1a(data):
    h = 2166136261
    for byte in data:
        h = (h ^ byte) * 16777619 & 0xffffffff
    return h


def prefix_bucket(form, buckets):
    """Bucket of the first three characters (UTF-8 bytes, FNV-1a 32 modulo the number of buckets)."""
    return fnv1a(form[:3].encode('utf-8')) % buckets


def suffix_bucket(form, buckets):
    """Bucket of the last three characters."""
    return fnv1a(form[-3:].encode('utf-8')) % buckets
