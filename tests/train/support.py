"""Where the tests of the training chain find what they test."""
import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TRAIN = ROOT / 'core/train'
BIN = pathlib.Path(os.environ.get('UNGARBLE_BIN_DIR', ROOT / 'build/native-release/bin')).resolve()
sys.path.insert(0, str(TRAIN))
