"""A network that begins as an earlier one computes what that one did."""
import pathlib
import tempfile
import unittest

import torch

import support  # noqa: F401  the path to core/train
import initial
import network


class Initial(unittest.TestCase):
    def test_blocks_are_found_in_order(self):
        self.assertEqual(initial.blocks('d8 c3.1 x c3.2', 'd8 c3.1 c3.4 x c3.2 x'), [0, None, 1, 2, None])
        with self.assertRaises(SystemExit):
            initial.blocks('d8 c3.1 c3.2', 'd8 c3.2')

    def test_more_words_blocks_and_width_change_nothing_at_first(self):
        torch.manual_seed(1)
        special = 4
        old = network.Encoder(3 + special, 6, 'd8 c3.1 x p')
        new = network.Encoder(4 + special, 6, 'd12 h16 c3.1 p c3.2 x p c3.1')
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            torch.save({'model': old.state_dict(), 'spec': old.spec}, folder / 'old.pt')
            (folder / 'old.txt').write_text('ant\nbee\nfly\n')
            (folder / 'new.txt').write_text('ant\nbat\nbee\nfly\n')
            initial.begin(new, folder / 'old.pt', folder / 'old.txt', folder / 'new.txt')
        n = network.SECTION + network.GAP
        mask = torch.zeros(1, n)
        mask[0, :9] = 1

        def logits(model, rows):
            ids = torch.full((n, 3), -1)
            ids[:9, 0] = torch.tensor(rows)
            return model.garble_logit(model.encode(model.embed(model.table(), ids, torch.zeros(n, dtype=torch.long)), mask))[:9]
        before = logits(old, [0, 1, 2, 3, 4, 5, 6, 0, 1])
        after = logits(new, [0, 2, 3, 4, 5, 6, 7, 0, 2])
        self.assertLess(float((before - after).abs().max()), 1e-5)


if __name__ == '__main__':
    unittest.main()
