"""Runs the data section of every program in a folder and compares its arrays with a file: {name: {array: verdict}}."""
import json
import os
import pathlib
import sys

import numpy as np

os.chdir(sys.argv[1])
result = {}
for given in sorted(pathlib.Path(".").glob("*.json")):
    program = {"np": np}
    exec(compile(given.with_suffix(".py").read_text(encoding="utf-8"), str(given), "exec"), program)
    verdicts = result[given.stem] = {}
    for name, wanted in json.loads(given.read_text()).items():
        found = np.asarray(program[name], dtype="float64").reshape(-1)
        wanted = np.asarray(wanted, dtype="float64")
        verdicts[name] = float(np.abs(found - wanted).max()) if found.shape == wanted.shape else str(found.shape)
print(json.dumps(result))
