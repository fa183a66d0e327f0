"""Runs the model of every program in a folder with given weights: {name: [trainable parameters, largest difference]}."""
import contextlib
import io
import json
import pathlib
import sys

import numpy as np
import torch
from torch import nn


def gates(array, module):
    """From Keras' order of gates to PyTorch's, on the last axis."""
    array = np.asarray(array, dtype="float32")
    if isinstance(module, nn.GRU):
        z, r, h = np.split(array, 3, axis=-1)
        array = np.concatenate([r, z, h], axis=-1)
    return torch.tensor(array)


def put_recurrent(module, arrays, suffix=""):
    if isinstance(module, nn.RNNBase):
        getattr(module, "weight_ih_l0" + suffix)[:] = gates(arrays["kernel"], module).T
        getattr(module, "weight_hh_l0" + suffix)[:] = gates(arrays["recurrent_kernel"], module).T
        if "bias" in arrays:
            bias = gates(arrays["bias"], module)
            getattr(module, "bias_ih_l0" + suffix)[:] = bias if bias.ndim == 1 else bias[0]
            if bias.ndim == 2:
                getattr(module, "bias_hh_l0" + suffix)[:] = bias[1]
    else:
        for name, array in arrays.items():
            getattr(module, name)[:] = torch.tensor(array)


def put(model, name, arrays):
    parts = {}
    for path, array in arrays.items():
        *part, last = path.split("/")
        parts.setdefault("/".join(part), {})[last] = array
    if "encoder" in parts:
        put_recurrent(model.encoder, parts["encoder"])
        put_recurrent(model.decoder, parts["decoder"])
        for each, array in parts.get("attention", {}).items():
            getattr(model, each).weight[:] = torch.tensor(array).T
    elif "forward_layer" in parts:
        for side, suffix in (("forward", ""), ("backward", "_reverse")):
            module = getattr(model, name, None)
            if module is None:
                put_recurrent(getattr(model, name + "_" + side), parts[side + "_layer"])
            else:
                put_recurrent(module, parts[side + "_layer"], suffix)
    elif "embeddings" in arrays:
        getattr(model, name).weight[:] = torch.tensor(arrays["embeddings"])
    elif "recurrent_kernel" in arrays:
        put_recurrent(getattr(model, name), arrays)
    else:
        getattr(model, name).weight[:] = torch.tensor(arrays["kernel"]).T
        if "bias" in arrays:
            getattr(model, name).bias[:] = torch.tensor(arrays["bias"])


result = {}
for given in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
    it = json.loads(given.read_text())
    program = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(given.with_suffix(".py").read_text(encoding="utf-8"), str(given), "exec"), program)
    model = program["model"].eval()
    with torch.no_grad():
        for name, arrays in it["weights"].items():
            put(model, name, arrays)
        x = torch.tensor(it["input"]) if it["tokens"] else torch.tensor(it["input"], dtype=torch.float32)
        output = model(x).numpy()
    wanted = np.asarray(it["output"]).reshape(output.shape)
    result[given.stem] = [program["count"], float(np.abs(output - wanted).max())]
print(json.dumps(result))
