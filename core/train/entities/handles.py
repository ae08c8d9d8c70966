"""Handles of users, as posts have them: '@amber_k', 'RT @Amber21:'. They are no names, however much they look like some.

The part of the training mix that is of posts had its handles taken out; here made-up ones are put in, also in the
spelling of texts that were cut into tokens: '@ amber _ k'.
"""

SHARE = 0.5  # of the posts that get one
RARE = 0.1   # ... that get another


def handle(words, draw):
    """One made of one to three words, as its tokens."""
    parts = [draw.choice(words) for _ in range(draw.choice([1, 1, 2, 2, 3]))]
    style = draw.random()
    parts = [p.capitalize() for p in parts] if style < 0.4 else [p.lower() for p in parts] if style < 0.9 else parts
    digits = str(draw.randrange(1, 2030)) if draw.random() < 0.25 else ''
    if len(parts) > 1 and draw.random() < 0.25:
        tokens = [parts[0], '_', ''.join(parts[1:]) + digits]
    else:
        tokens = [''.join(parts) + digits]
    return ['@' + ''.join(tokens)] if draw.random() < 0.5 else ['@', *tokens]


def add(posts, draw):
    """The posts (lists of (token, tag)), handles put into some."""
    words = sorted({token for rows in posts for token, _ in rows if token.isalpha() and token.isascii() and len(token) > 2})
    out = []
    for rows in posts:
        rows = list(rows)
        for _ in range((draw.random() < SHARE) + (draw.random() < RARE)):
            tokens = [(t, 'O') for t in handle(words, draw)]
            place = draw.random()
            if place < 0.4:
                rows = [('RT', 'O'), *tokens, (':', 'O'), *rows]
            elif place < 0.8:
                rows = [*tokens, *rows]
            else:
                rows = [*rows, *tokens]
        out.append(rows)
    return out
