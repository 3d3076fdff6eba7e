"""Says how far a long piece of work is."""

import time


class Progress:
    """Prints a line now and then: done, rate, time left."""

    def __init__(self, name, total, every=50):
        self.name = name
        self.total = total
        self.every = every
        self.started = time.monotonic()
        self.texts = 0

    def step(self, number, texts, loss=None):
        self.texts += texts
        if number % self.every and number != self.total:
            return
        seconds = time.monotonic() - self.started
        left = seconds / number * (self.total - number)
        told = "" if loss is None else f" loss {loss:.4f},"
        print(
            f"  {self.name}: {number}/{self.total},{told}"
            f" {self.texts / seconds:.0f} texts/s, {left / 60:.1f} min left",
            flush=True,
        )
